/** The hundred commonest surnames and some more. */
const COMMON =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢骆岳齐梅莫庄辛管祝左涂谷祁耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游裴席卫查屈位覃霍翁隋';
/** Rarer ones, of which many begin common words (和, 向, 时): they count where more than a surname speaks for a name. */
const RARER = '路沿时舒阳鲍植甘景薄单包司柏宁柯阮桂闵解强习尚边卞姬和冀娄肖付闫代仇窦岑蔺戚阚冷鹿厉';

export const isCommonSurname = (character: string | undefined): boolean => isOneOf(COMMON, character);

export const isSurname = (character: string | undefined): boolean =>
  isOneOf(COMMON, character) || isOneOf(RARER, character);

const isOneOf = (list: string, character: string | undefined): boolean =>
  character !== undefined && character !== '' && list.includes(character);
