const TRANSLITERATION = new Set(
  '阿埃艾安奥巴贝比别波伯博布查达戴德登迪蒂杜多厄恩尔法菲费弗福盖戈格古哈赫胡基吉加杰金卡凯柯科克肯库拉莱兰劳勒雷里利丽列林留卢鲁路伦罗洛马玛麦曼梅门蒙米姆莫穆娜纳内尼涅努诺欧帕佩皮普奇切乔琴萨塞桑瑟沙舍史斯苏索塔泰坦特提图托瓦万威维韦沃乌西希夏谢辛雅亚耶叶伊茨兹泽扎佐若',
);

/** A word of characters used to write foreign names is likely a part of one (卡卡尔, 尼尼斯特). */
export const isTransliteration = (word: string): boolean =>
  word.length > 1 && [...word].every((character) => TRANSLITERATION.has(character));
