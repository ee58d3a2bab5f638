// The Chinese words of document formats: numerals of automatic numbering, and names that programs give to styles.

/** Digits and units of counting numerals (一百二十三), and of the forms that cheques use (壹佰贰拾叁). */
export const counting = {
  plain: { digits: "零一二三四五六七八九", units: ["", "十", "百", "千"], myriads: ["", "万", "亿"] },
  legal: { digits: "零壹贰叁肆伍陆柒捌玖", units: ["", "拾", "佰", "仟"], myriads: ["", "万", "亿"] },
} as const;

/** Digits one by one (二〇二一). */
export const digitwise = "〇一二三四五六七八九";

/** Ten and twelve names that count in turn. */
export const stems = "甲乙丙丁戊己庚辛壬癸";
export const branches = "子丑寅卯辰巳午未申酉戌亥";

/** Names of heading styles in Chinese editions (标题 1); others write “heading 1”. */
export const headingStyle = /^(?:heading|标题)\s*(?<level>[1-9])$/i;
export const titleStyle = /^(?:title|标题)$/i;

/** A line of a page's margin that numbers it: — 3 —, 第3页 共12页, 3/12. */
export const pageNumber =
  /^[\s\-—–―·.]*(?:第?\s*\d{1,4}\s*页?|第\s*\d{1,4}\s*页[\s,，/]*共\s*\d{1,4}\s*页|\d{1,4}\s*[/／]\s*\d{1,4})[\s\-—–―·.]*$/;

/** How an item begins, so that a line with it continues none before it. */
export const itemStart = /^(?:\d{1,2}[.．、]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|[①-⑳●■◆•])/;

/** What ends a sentence. */
export const sentenceEnd = /[。；！？.;!?”’）)]\s*$/;

/**
 * Radicals that PDF writers give in place of the ideograph that looks like them. Most of the Kangxi block (U+2F00) are mapped by Unicode itself (NFKC),
 * those of the supplement (U+2E80) and two that it maps to older forms are not.
 */
export const radicals: Readonly<Record<string, string>> = Object.fromEntries(
  [
    "⺁厂 ⺅亻 ⺈刀 ⺌小 ⺍小 ⺕彐 ⺗心 ⺛旡 ⺝月 ⺟母 ⺠民 ⺧牛 ⺨犭 ⺫目 ⺬示 ⺮竹 ⺯糸 ⺲罒 ⺳网 ⺶羊 ⺸羊 ⺻聿 ⺼肉 ⺾艹 ⻁虎 ⻂衤 ⻃西 ⻄西 ⻅见 ⻆角 ⻈讠",
    "⻉贝 ⻊足 ⻋车 ⻌辶 ⻍辶 ⻏阝 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻕阜 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞食 ⻟飠 ⻠饣 ⻡首 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻬齐 ⻮齿 ⻰龙 ⻳龟 ⼾户 ⾭青",
  ]
    .join(" ")
    .split(" ")
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
