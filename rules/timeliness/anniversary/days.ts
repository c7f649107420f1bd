/**
 * Days that are counted: 第四十个教师节. The n-th falls in the year `first` + n − 1. Only those whose first year
 * is sure are here: from the decision that set them, or from the counts in the news of several years.
 */
export const COUNTED_DAYS: Readonly<Record<string, number>> = {
  教师节: 1985,
  植树节: 1979,
  记者节: 2000,
  中国医师节: 2018,
  中国农民丰收节: 2018,
  中国人民警察节: 2021,
  国家宪法日: 2014,
  烈士纪念日: 2014,
  国家扶贫日: 2014,
  全国扶贫日: 2014,
  全民国家安全教育日: 2016,
  中国航天日: 2016,
  全国科技工作者日: 2017,
  全国生态日: 2023,
  世界地球日: 1970,
  世界读书日: 1996,
  国际禁毒日: 1988,
  全民健身日: 2009,
  全国防灾减灾日: 2009,
  全国土地日: 1991,
  安全生产月: 2002,
};

/** 第四十个教师节, 第8个“中国农民丰收节, 第二十五个中国记者节. */
export const COUNTED = new RegExp(
  `第([0-9]{1,3}|[一二三四五六七八九十百零]{1,6})(?:个|届)(?:我国|全国|中国)?[“"]?(${Object.keys(COUNTED_DAYS).join('|')})`,
  'g',
);
