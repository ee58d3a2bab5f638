-- resident-satisfaction-rate: 居民总体满意度
SELECT CAST("r"."finished_on" AS DATE) AS day, CAST(("r"."satisfied") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "derived"."service-survey-answers-valid:3d2231b83301" r WHERE "r"."unit" IS NOT NULL AND "r"."finished_on" IS NOT NULL AND ((("r"."area" IS NOT DISTINCT FROM CAST("overall" AS VARCHAR)) AND "r"."valid")) AND ("r"."satisfied") IS NOT NULL;
SELECT CAST("r"."finished_on" AS DATE) AS day, 0 AS numerator, CAST(("r"."respondents") AS DECIMAL(38,9)) AS denominator FROM "derived"."service-survey-answers-valid:3d2231b83301" r WHERE "r"."unit" IS NOT NULL AND "r"."finished_on" IS NOT NULL AND ((("r"."area" IS NOT DISTINCT FROM CAST("overall" AS VARCHAR)) AND "r"."valid")) AND ("r"."respondents") IS NOT NULL;

-- education-satisfaction-rate: 居民对教育的满意度
SELECT CAST("r"."finished_on" AS DATE) AS day, CAST(("r"."satisfied") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "derived"."service-survey-answers-valid:3d2231b83301" r WHERE "r"."unit" IS NOT NULL AND "r"."finished_on" IS NOT NULL AND ((("r"."area" IS NOT DISTINCT FROM CAST("education" AS VARCHAR)) AND "r"."valid")) AND ("r"."satisfied") IS NOT NULL;
SELECT CAST("r"."finished_on" AS DATE) AS day, 0 AS numerator, CAST(("r"."respondents") AS DECIMAL(38,9)) AS denominator FROM "derived"."service-survey-answers-valid:3d2231b83301" r WHERE "r"."unit" IS NOT NULL AND "r"."finished_on" IS NOT NULL AND ((("r"."area" IS NOT DISTINCT FROM CAST("education" AS VARCHAR)) AND "r"."valid")) AND ("r"."respondents") IS NOT NULL;

-- health-service-satisfaction-rate: 居民对医疗卫生的满意度
SELECT CAST("r"."finished_on" AS DATE) AS day, CAST(("r"."satisfied") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "derived"."service-survey-answers-valid:3d2231b83301" r WHERE "r"."unit" IS NOT NULL AND "r"."finished_on" IS NOT NULL AND ((("r"."area" IS NOT DISTINCT FROM CAST("health" AS VARCHAR)) AND "r"."valid")) AND ("r"."satisfied") IS NOT NULL;
SELECT CAST("r"."finished_on" AS DATE) AS day, 0 AS numerator, CAST(("r"."respondents") AS DECIMAL(38,9)) AS denominator FROM "derived"."service-survey-answers-valid:3d2231b83301" r WHERE "r"."unit" IS NOT NULL AND "r"."finished_on" IS NOT NULL AND ((("r"."area" IS NOT DISTINCT FROM CAST("health" AS VARCHAR)) AND "r"."valid")) AND ("r"."respondents") IS NOT NULL;

-- elder-care-satisfaction-rate: 居民对养老服务的满意度
SELECT CAST("r"."finished_on" AS DATE) AS day, CAST(("r"."satisfied") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "derived"."service-survey-answers-valid:3d2231b83301" r WHERE "r"."unit" IS NOT NULL AND "r"."finished_on" IS NOT NULL AND ((("r"."area" IS NOT DISTINCT FROM CAST("elder-care" AS VARCHAR)) AND "r"."valid")) AND ("r"."satisfied") IS NOT NULL;
SELECT CAST("r"."finished_on" AS DATE) AS day, 0 AS numerator, CAST(("r"."respondents") AS DECIMAL(38,9)) AS denominator FROM "derived"."service-survey-answers-valid:3d2231b83301" r WHERE "r"."unit" IS NOT NULL AND "r"."finished_on" IS NOT NULL AND ((("r"."area" IS NOT DISTINCT FROM CAST("elder-care" AS VARCHAR)) AND "r"."valid")) AND ("r"."respondents") IS NOT NULL;

-- community-satisfaction-rate: 居民对社区治理的满意度
SELECT CAST("r"."finished_on" AS DATE) AS day, CAST(("r"."satisfied") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "derived"."service-survey-answers-valid:3d2231b83301" r WHERE "r"."unit" IS NOT NULL AND "r"."finished_on" IS NOT NULL AND ((("r"."area" IS NOT DISTINCT FROM CAST("community" AS VARCHAR)) AND "r"."valid")) AND ("r"."satisfied") IS NOT NULL;
SELECT CAST("r"."finished_on" AS DATE) AS day, 0 AS numerator, CAST(("r"."respondents") AS DECIMAL(38,9)) AS denominator FROM "derived"."service-survey-answers-valid:3d2231b83301" r WHERE "r"."unit" IS NOT NULL AND "r"."finished_on" IS NOT NULL AND ((("r"."area" IS NOT DISTINCT FROM CAST("community" AS VARCHAR)) AND "r"."valid")) AND ("r"."respondents") IS NOT NULL;

-- service-survey-sample: 满意度调查有效样本量
SELECT CAST("r"."finished_on" AS DATE) AS day, CAST(("r"."respondents") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "derived"."service-survey-answers-valid:3d2231b83301" r WHERE "r"."unit" IS NOT NULL AND "r"."finished_on" IS NOT NULL AND ((("r"."area" IS NOT DISTINCT FROM CAST("overall" AS VARCHAR)) AND "r"."valid")) AND ("r"."respondents") IS NOT NULL;

-- service-surveys-invalid: 不符合要求的满意度调查次数
SELECT CAST("r"."finished_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "derived"."service-surveys-standing:b2975fc21e1f" r WHERE "r"."unit" IS NOT NULL AND "r"."finished_on" IS NOT NULL AND ((NOT "r"."valid"));

-- service-survey-reported: 满意度调查报告
SELECT CAST("r"."finished_on" AS DATE) AS day FROM "derived"."service-surveys-standing:b2975fc21e1f" r WHERE "r"."unit" IS NOT NULL AND "r"."finished_on" IS NOT NULL AND ("r"."valid");

-- leader-rating: 领导评价平均分
SELECT CAST("r"."rated_on" AS DATE) AS day, CAST(("r"."score") AS DECIMAL(38,9)) AS numerator, 1 AS denominator FROM "ledger"."service-ratings" r WHERE "r"."subject" IS NOT NULL AND "r"."rated_on" IS NOT NULL AND (((("r"."rater_group" IS NOT DISTINCT FROM CAST("leader" AS VARCHAR)) AND (NOT "r"."abstained")) AND (("r"."rater_unit" IS NOT DISTINCT FROM NULL) OR ("r"."rater_unit" IS DISTINCT FROM "r"."subject")))) AND ("r"."score") IS NOT NULL;

-- deputy-rating: 代表委员评价平均分
SELECT CAST("r"."rated_on" AS DATE) AS day, CAST(("r"."score") AS DECIMAL(38,9)) AS numerator, 1 AS denominator FROM "ledger"."service-ratings" r WHERE "r"."subject" IS NOT NULL AND "r"."rated_on" IS NOT NULL AND ((((("r"."rater_group" IS NOT DISTINCT FROM CAST("deputy" AS VARCHAR)) OR ("r"."rater_group" IS NOT DISTINCT FROM CAST("adviser" AS VARCHAR))) AND (NOT "r"."abstained")) AND (("r"."rater_unit" IS NOT DISTINCT FROM NULL) OR ("r"."rater_unit" IS DISTINCT FROM "r"."subject")))) AND ("r"."score") IS NOT NULL;

-- service-raters: 参加评价的人数
SELECT count(DISTINCT ("r"."rater_code")) FROM "ledger"."service-ratings" r WHERE "r"."subject" IS NOT NULL AND "r"."rated_on" IS NOT NULL AND (((NOT "r"."abstained") AND (("r"."rater_unit" IS NOT DISTINCT FROM NULL) OR ("r"."rater_unit" IS DISTINCT FROM "r"."subject")))) AND ("r"."rater_code") IS NOT NULL;

-- service-ratings-recused: 因评价本单位而不计的评分次数
SELECT CAST("r"."rated_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."service-ratings" r WHERE "r"."subject" IS NOT NULL AND "r"."rated_on" IS NOT NULL AND ((((NOT "r"."abstained") AND ("r"."rater_unit" IS DISTINCT FROM NULL)) AND ("r"."rater_unit" IS NOT DISTINCT FROM "r"."subject")));

-- education-measures: 教育服务举措
SELECT CAST("r"."issued_on" AS DATE) AS day FROM "ledger"."service-measures" r WHERE "r"."unit" IS NOT NULL AND "r"."issued_on" IS NOT NULL AND (("r"."area" IS NOT DISTINCT FROM CAST("education" AS VARCHAR)));

-- health-measures: 健康服务举措
SELECT CAST("r"."issued_on" AS DATE) AS day FROM "ledger"."service-measures" r WHERE "r"."unit" IS NOT NULL AND "r"."issued_on" IS NOT NULL AND (("r"."area" IS NOT DISTINCT FROM CAST("health" AS VARCHAR)));

-- elder-care-measures: 养老服务举措
SELECT CAST("r"."issued_on" AS DATE) AS day FROM "ledger"."service-measures" r WHERE "r"."unit" IS NOT NULL AND "r"."issued_on" IS NOT NULL AND (("r"."area" IS NOT DISTINCT FROM CAST("elder-care" AS VARCHAR)));

-- governance-measures: 主动治理举措
SELECT CAST("r"."issued_on" AS DATE) AS day FROM "ledger"."service-measures" r WHERE "r"."unit" IS NOT NULL AND "r"."issued_on" IS NOT NULL AND (("r"."area" IS NOT DISTINCT FROM CAST("governance" AS VARCHAR)));

-- community-measures: 社区治理举措
SELECT CAST("r"."issued_on" AS DATE) AS day FROM "ledger"."service-measures" r WHERE "r"."unit" IS NOT NULL AND "r"."issued_on" IS NOT NULL AND (("r"."area" IS NOT DISTINCT FROM CAST("community" AS VARCHAR)));

-- government-building-measures: 政府自身建设举措
SELECT CAST("r"."issued_on" AS DATE) AS day FROM "ledger"."service-measures" r WHERE "r"."unit" IS NOT NULL AND "r"."issued_on" IS NOT NULL AND ((("r"."area" IS NOT DISTINCT FROM CAST("political" AS VARCHAR)) OR ("r"."area" IS NOT DISTINCT FROM CAST("lawful" AS VARCHAR)) OR ("r"."area" IS NOT DISTINCT FROM CAST("efficiency" AS VARCHAR)) OR ("r"."area" IS NOT DISTINCT FROM CAST("conduct" AS VARCHAR))));

-- government-building-areas: 政府自身建设举措覆盖方面数
SELECT count(DISTINCT ("r"."area")) FROM "ledger"."service-measures" r WHERE "r"."unit" IS NOT NULL AND "r"."issued_on" IS NOT NULL AND ((("r"."area" IS NOT DISTINCT FROM CAST("political" AS VARCHAR)) OR ("r"."area" IS NOT DISTINCT FROM CAST("lawful" AS VARCHAR)) OR ("r"."area" IS NOT DISTINCT FROM CAST("efficiency" AS VARCHAR)) OR ("r"."area" IS NOT DISTINCT FROM CAST("conduct" AS VARCHAR)))) AND ("r"."area") IS NOT NULL;
