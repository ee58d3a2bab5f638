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
