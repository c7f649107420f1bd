import { patternRule } from '../patterns';

/** Shares of a whole, which end at 100%; efficiency, incidence, tax rates … may well change by per cent. */
const SHARE =
  /(?:占比|比重|比例|覆盖率|普及率|就业率|失业率|合格率|满意率|满意度|办结率|办复率|参保率|入学率|入园率|贡献率|城镇化率|知晓率|优良率|达标率|资产负债率|自给率|机械化率|渗透率|绿化率|及格率|升学率|巩固率|绿地率)(?:同比|比上年|较上年|分别|均|再|平均|年均)?$/;

export default patternRule(
  [
    {
      find: /((?:提[高升]|上升|增[加长]|下降|降低|回落)了?[近约]?[0-9]{1,12}(?:\.[0-9]{1,6})?)[%％](?!至|到|—|以[内下])/g,
      needs: ['率', '比', '度'],
      after: SHARE,
      fix: ([, head]) => `${head}个百分点`,
    },
  ],
  '%％',
  '率比度',
);
