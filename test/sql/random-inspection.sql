-- sampling-plan-completion-rate: 抽查计划完成率
SELECT CAST("r"."window_to" AS DATE) AS day, CASE WHEN (("r"."batches" > CAST("0" AS BIGINT))) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "derived"."sampling-plan-done:536c36b74e00" r WHERE "r"."lead" IS NOT NULL AND "r"."window_to" IS NOT NULL;

-- joint-sampling-batches: 部门联合抽查批次
SELECT CAST("r"."drawn_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."sampling-batches" r WHERE "r"."lead" IS NOT NULL AND "r"."drawn_on" IS NOT NULL AND ("r"."joint");

-- joint-sampling-share: 部门联合抽查占比
SELECT CAST("r"."drawn_on" AS DATE) AS day, CASE WHEN ("r"."joint") THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "ledger"."sampling-batches" r WHERE "r"."lead" IS NOT NULL AND "r"."drawn_on" IS NOT NULL;

-- subjects-drawn: 联合抽查抽中户数
SELECT count(DISTINCT ("r"."subject")) FROM "derived"."sampling-draws-checked:beeefaf337d2" r WHERE "r"."unit" IS NOT NULL AND "r"."drawn_on" IS NOT NULL AND ("r"."joint") AND ("r"."subject") IS NOT NULL;

-- subjects-checked: 联合抽查检查户数
SELECT count(DISTINCT ("r"."subject")) FROM "derived"."sampling-draws-checked:beeefaf337d2" r WHERE "r"."unit" IS NOT NULL AND "r"."checked_on" IS NOT NULL AND (("r"."joint" AND ("r"."checked_on" IS DISTINCT FROM NULL))) AND ("r"."subject") IS NOT NULL;

-- joint-draws: 联合抽查抽中户次
SELECT CAST("r"."drawn_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "derived"."sampling-draws-checked:beeefaf337d2" r WHERE "r"."unit" IS NOT NULL AND "r"."drawn_on" IS NOT NULL AND ("r"."joint");

-- sampling-check-rate: 联合抽查检查完成率
SELECT CAST("r"."drawn_on" AS DATE) AS day, CASE WHEN (("r"."checked_on" IS DISTINCT FROM NULL)) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "derived"."sampling-draws-checked:beeefaf337d2" r WHERE "r"."unit" IS NOT NULL AND "r"."drawn_on" IS NOT NULL AND ("r"."joint");

-- sampling-entry-rate: 联合抽查结果录入率
SELECT CAST("r"."drawn_on" AS DATE) AS day, CASE WHEN (("r"."entered_on" IS DISTINCT FROM NULL)) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "derived"."sampling-draws-checked:beeefaf337d2" r WHERE "r"."unit" IS NOT NULL AND "r"."drawn_on" IS NOT NULL AND (("r"."joint" AND ("r"."checked_on" IS DISTINCT FROM NULL)));

-- sampling-publication-on-time-rate: 联合抽查结果公示及时率
SELECT CAST("r"."drawn_on" AS DATE) AS day, CASE WHEN ((("r"."published_on" IS DISTINCT FROM NULL) AND "r"."publication_on_time")) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "derived"."sampling-draws-checked:beeefaf337d2" r WHERE "r"."unit" IS NOT NULL AND "r"."drawn_on" IS NOT NULL AND (("r"."joint" AND ("r"."checked_on" IS DISTINCT FROM NULL)));

-- sampling-problem-rate: 联合抽查问题发现率
SELECT CAST("r"."drawn_on" AS DATE) AS day, CASE WHEN ("r"."problem") THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "derived"."sampling-draws-checked:beeefaf337d2" r WHERE "r"."unit" IS NOT NULL AND "r"."drawn_on" IS NOT NULL AND (("r"."joint" AND ("r"."checked_on" IS DISTINCT FROM NULL)));

-- sampling-followed-rate: 联合抽查后续处置率
SELECT CAST("r"."drawn_on" AS DATE) AS day, CASE WHEN (("r"."followed_on" IS DISTINCT FROM NULL)) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "derived"."sampling-draws-checked:beeefaf337d2" r WHERE "r"."unit" IS NOT NULL AND "r"."drawn_on" IS NOT NULL AND (("r"."joint" AND "r"."problem"));

-- sampling-assigned-rate: 检查人员随机选派规范率
SELECT CAST("r"."drawn_on" AS DATE) AS day, CASE WHEN ("r"."assigned") THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "derived"."sampling-draws-checked:beeefaf337d2" r WHERE "r"."unit" IS NOT NULL AND "r"."drawn_on" IS NOT NULL;

-- sampling-records-kept-rate: 抽取记录相符率
SELECT CAST("r"."drawn_on" AS DATE) AS day, CASE WHEN ("r"."kept") THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "derived"."sampling-batches-kept:3db992312823" r WHERE "r"."lead" IS NOT NULL AND "r"."drawn_on" IS NOT NULL;
