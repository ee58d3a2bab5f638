// Words that packs' generated fields are labelled with.

/** Follows a clock's label to name its last day (截止日). */
export const dueSuffix = "截止日";
