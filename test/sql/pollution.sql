-- heavy-pollution-days: 空气重污染天数
SELECT CAST("r"."day" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."air-daily" r WHERE "r"."area" IS NOT NULL AND "r"."day" IS NOT NULL AND (("r"."aqi" > CAST("200" AS BIGINT)));

-- heavy-pollution-days-without-dust: 空气重污染天数（扣除沙尘日）
SELECT CAST("r"."day" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."air-daily" r WHERE "r"."area" IS NOT NULL AND "r"."day" IS NOT NULL AND ((("r"."aqi" > CAST("200" AS BIGINT)) AND (NOT "r"."dust")));

-- good-air-days-rate: 空气优良天数比例
SELECT CAST("r"."day" AS DATE) AS day, CASE WHEN (("r"."aqi" <= CAST("100" AS BIGINT))) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "ledger"."air-daily" r WHERE "r"."area" IS NOT NULL AND "r"."day" IS NOT NULL AND (("r"."aqi" IS NOT NULL));

-- dustfall: 降尘量（扣除沙尘影响）
SELECT CAST("r"."month" AS DATE) AS day, CAST((CAST(CAST((CAST("r"."dustfall" AS DECIMAL(19,2)) - "r"."sand") AS DECIMAL(19,2)) AS DECIMAL(38,2))) AS DECIMAL(38,9)) AS numerator, 1 AS denominator FROM "ledger"."dustfall-monthly" r WHERE "r"."district" IS NOT NULL AND "r"."month" IS NOT NULL AND (CAST(CAST((CAST("r"."dustfall" AS DECIMAL(19,2)) - "r"."sand") AS DECIMAL(19,2)) AS DECIMAL(38,2))) IS NOT NULL;

-- dustfall-with-sand: 降尘量（未扣除沙尘影响）
SELECT CAST("r"."month" AS DATE) AS day, CAST(("r"."dustfall") AS DECIMAL(38,9)) AS numerator, 1 AS denominator FROM "ledger"."dustfall-monthly" r WHERE "r"."district" IS NOT NULL AND "r"."month" IS NOT NULL AND ("r"."dustfall") IS NOT NULL;

-- assessed-water-sections: 考核断面个数
SELECT count(DISTINCT ("r"."section_no")) FROM "ledger"."water-sections" r WHERE "r"."district" IS NOT NULL AND "r"."month" IS NOT NULL AND ("r"."assessed") AND ("r"."section_no") IS NOT NULL;

-- worse-than-class-v-months: 考核断面劣V类次数
SELECT CAST("r"."month" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."water-sections" r WHERE "r"."district" IS NOT NULL AND "r"."month" IS NOT NULL AND (("r"."assessed" AND ("r"."quality" IS NOT DISTINCT FROM CAST("worse" AS VARCHAR))));

-- water-target-rate: 考核断面水质达标率
SELECT CAST("r"."month" AS DATE) AS day, CASE WHEN ("r"."reached") THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "ledger"."water-sections" r WHERE "r"."district" IS NOT NULL AND "r"."month" IS NOT NULL AND (("r"."assessed" AND ("r"."quality" IS DISTINCT FROM CAST("dry" AS VARCHAR))));

-- outfalls-found: 入河排污口个数
SELECT CAST("r"."surveyed_on" AS DATE) AS day, CAST(("r"."found") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "ledger"."outfall-surveys" r WHERE "r"."district" IS NOT NULL AND "r"."surveyed_on" IS NOT NULL AND ("r"."found") IS NOT NULL;

-- outfalls-remediated: 已完成整治的入河排污口个数
SELECT CAST("r"."surveyed_on" AS DATE) AS day, CAST(("r"."remediated") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "ledger"."outfall-surveys" r WHERE "r"."district" IS NOT NULL AND "r"."surveyed_on" IS NOT NULL AND ("r"."remediated") IS NOT NULL;

-- outfall-remediation-task: 入河排污口整治任务量
SELECT CAST("r"."due_on" AS DATE) AS day, CAST(("r"."amount") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "ledger"."environment-tasks" r WHERE "r"."district" IS NOT NULL AND "r"."due_on" IS NOT NULL AND (("r"."task" IS NOT DISTINCT FROM CAST("outfall-remediation" AS VARCHAR))) AND ("r"."amount") IS NOT NULL;

-- outfall-survey-reported: 入河排污口排查报告
SELECT CAST("r"."surveyed_on" AS DATE) AS day FROM "ledger"."outfall-surveys" r WHERE "r"."district" IS NOT NULL AND "r"."surveyed_on" IS NOT NULL;

-- carbon-dioxide-total: 二氧化碳排放总量
SELECT CAST("r"."year_end" AS DATE) AS day, CAST((CAST(CAST((CAST("r"."coal_equivalent" AS DECIMAL(19,2)) * "r"."factor") AS DECIMAL(36,6)) AS DECIMAL(38,6))) AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "ledger"."carbon-emissions" r WHERE "r"."district" IS NOT NULL AND "r"."year_end" IS NOT NULL AND (CAST(CAST((CAST("r"."coal_equivalent" AS DECIMAL(19,2)) * "r"."factor") AS DECIMAL(36,6)) AS DECIMAL(38,6))) IS NOT NULL;

-- carbon-dioxide-cap: 二氧化碳排放总量控制数
SELECT CAST("r"."due_on" AS DATE) AS day, CAST(("r"."amount") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "ledger"."environment-tasks" r WHERE "r"."district" IS NOT NULL AND "r"."due_on" IS NOT NULL AND (("r"."task" IS NOT DISTINCT FROM CAST("carbon-cap" AS VARCHAR))) AND ("r"."amount") IS NOT NULL;

-- carbon-accounting-attested: 二氧化碳排放核算文件
SELECT CAST("r"."year_end" AS DATE) AS day FROM "ledger"."carbon-emissions" r WHERE "r"."district" IS NOT NULL AND "r"."year_end" IS NOT NULL;

-- nox-reduced: 氮氧化物核定减排量
SELECT CAST("r"."done_on" AS DATE) AS day, CAST(("r"."reduction") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "ledger"."emission-projects" r WHERE "r"."unit" IS NOT NULL AND "r"."done_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("reduction" AS VARCHAR)) AND ("r"."pollutant" IS NOT DISTINCT FROM CAST("nox" AS VARCHAR)))) AND ("r"."reduction") IS NOT NULL;

-- nox-reduction-task: 氮氧化物减排任务量
SELECT CAST("r"."due_on" AS DATE) AS day, CAST(("r"."amount") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "ledger"."environment-tasks" r WHERE "r"."district" IS NOT NULL AND "r"."due_on" IS NOT NULL AND (("r"."task" IS NOT DISTINCT FROM CAST("nox-reduction" AS VARCHAR))) AND ("r"."amount") IS NOT NULL;

-- voc-reduced: 挥发性有机物核定减排量
SELECT CAST("r"."done_on" AS DATE) AS day, CAST(("r"."reduction") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "ledger"."emission-projects" r WHERE "r"."unit" IS NOT NULL AND "r"."done_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("reduction" AS VARCHAR)) AND ("r"."pollutant" IS NOT DISTINCT FROM CAST("voc" AS VARCHAR)))) AND ("r"."reduction") IS NOT NULL;

-- voc-reduction-task: 挥发性有机物减排任务量
SELECT CAST("r"."due_on" AS DATE) AS day, CAST(("r"."amount") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "ledger"."environment-tasks" r WHERE "r"."district" IS NOT NULL AND "r"."due_on" IS NOT NULL AND (("r"."task" IS NOT DISTINCT FROM CAST("voc-reduction" AS VARCHAR))) AND ("r"."amount") IS NOT NULL;

-- printing-firms-self-assessed: 完成治理评估自评的印刷企业
SELECT count(DISTINCT ("r"."subject")) FROM "ledger"."emission-projects" r WHERE "r"."unit" IS NOT NULL AND "r"."done_on" IS NOT NULL AND (((("r"."kind" IS NOT DISTINCT FROM CAST("self-assessment" AS VARCHAR)) AND ("r"."industry" IS NOT DISTINCT FROM CAST("printing" AS VARCHAR))) AND ("r"."done_on" IS DISTINCT FROM NULL))) AND ("r"."subject") IS NOT NULL;

-- printing-self-assessment-rate: 印刷企业治理评估自评完成率
SELECT CAST("r"."due_on" AS DATE) AS day, CASE WHEN (("r"."done_on" IS DISTINCT FROM NULL)) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "ledger"."emission-projects" r WHERE "r"."unit" IS NOT NULL AND "r"."due_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("self-assessment" AS VARCHAR)) AND ("r"."industry" IS NOT DISTINCT FROM CAST("printing" AS VARCHAR))));

-- refined-governance-firms: 完成精细化治理的重点行业企业
SELECT count(DISTINCT ("r"."subject")) FROM "ledger"."emission-projects" r WHERE "r"."unit" IS NOT NULL AND "r"."done_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("refined" AS VARCHAR)) AND ("r"."done_on" IS DISTINCT FROM NULL))) AND ("r"."subject") IS NOT NULL;

-- refined-governance-rate: 精细化治理任务完成率
SELECT CAST("r"."due_on" AS DATE) AS day, CASE WHEN (("r"."done_on" IS DISTINCT FROM NULL)) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "ledger"."emission-projects" r WHERE "r"."unit" IS NOT NULL AND "r"."due_on" IS NOT NULL AND (("r"."kind" IS NOT DISTINCT FROM CAST("refined" AS VARCHAR)));

-- ecological-index: 生态环境状况指数
SELECT last((CAST(CAST((CAST((CAST((CAST((CAST((CAST((CAST(CAST("0.35" AS DECIMAL(2,2)) AS DECIMAL(19,2)) * "r"."biology") AS DECIMAL(20,4)) + CAST((CAST(CAST("0.25" AS DECIMAL(2,2)) AS DECIMAL(19,2)) * "r"."vegetation") AS DECIMAL(20,4))) AS DECIMAL(20,4)) + CAST((CAST(CAST("0.15" AS DECIMAL(2,2)) AS DECIMAL(19,2)) * "r"."water") AS DECIMAL(20,4))) AS DECIMAL(20,4)) + CAST((CAST(CAST("0.15" AS DECIMAL(2,2)) AS DECIMAL(19,2)) * CAST((CAST(CAST("100" AS BIGINT) AS DECIMAL(19,0)) - "r"."land") AS DECIMAL(19,2))) AS DECIMAL(20,4))) AS DECIMAL(20,4)) + CAST((CAST(CAST("0.10" AS DECIMAL(2,2)) AS DECIMAL(19,2)) * CAST((CAST(CAST("100" AS BIGINT) AS DECIMAL(19,0)) - "r"."load") AS DECIMAL(19,2))) AS DECIMAL(20,4))) AS DECIMAL(21,4)) + "r"."restriction") AS DECIMAL(21,4)) AS DECIMAL(38,4))) ORDER BY CAST("r"."year_end" AS DATE), r._key) FROM "ledger"."ecological-index" r WHERE "r"."district" IS NOT NULL AND "r"."year_end" IS NOT NULL AND (CAST(CAST((CAST((CAST((CAST((CAST((CAST((CAST(CAST("0.35" AS DECIMAL(2,2)) AS DECIMAL(19,2)) * "r"."biology") AS DECIMAL(20,4)) + CAST((CAST(CAST("0.25" AS DECIMAL(2,2)) AS DECIMAL(19,2)) * "r"."vegetation") AS DECIMAL(20,4))) AS DECIMAL(20,4)) + CAST((CAST(CAST("0.15" AS DECIMAL(2,2)) AS DECIMAL(19,2)) * "r"."water") AS DECIMAL(20,4))) AS DECIMAL(20,4)) + CAST((CAST(CAST("0.15" AS DECIMAL(2,2)) AS DECIMAL(19,2)) * CAST((CAST(CAST("100" AS BIGINT) AS DECIMAL(19,0)) - "r"."land") AS DECIMAL(19,2))) AS DECIMAL(20,4))) AS DECIMAL(20,4)) + CAST((CAST(CAST("0.10" AS DECIMAL(2,2)) AS DECIMAL(19,2)) * CAST((CAST(CAST("100" AS BIGINT) AS DECIMAL(19,0)) - "r"."load") AS DECIMAL(19,2))) AS DECIMAL(20,4))) AS DECIMAL(21,4)) + "r"."restriction") AS DECIMAL(21,4)) AS DECIMAL(38,4))) IS NOT NULL;

-- ecological-index-attested: 生态环境状况评价文件
SELECT CAST("r"."year_end" AS DATE) AS day FROM "ledger"."ecological-index" r WHERE "r"."district" IS NOT NULL AND "r"."year_end" IS NOT NULL;
