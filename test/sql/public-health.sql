-- cdc-equipment-rate: 疾控机构仪器设备综合达标率
SELECT CAST("r"."checked_on" AS DATE) AS day, CASE WHEN (("r"."intact" >= "r"."required")) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "ledger"."cdc-equipment" r WHERE "r"."unit" IS NOT NULL AND "r"."checked_on" IS NOT NULL;

-- cdc-equipment-kind-rate: 疾控机构仪器设备种类达标率
SELECT CAST("r"."checked_on" AS DATE) AS day, CASE WHEN (("r"."intact" >= CAST("1" AS BIGINT))) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "ledger"."cdc-equipment" r WHERE "r"."unit" IS NOT NULL AND "r"."checked_on" IS NOT NULL;

-- cdc-equipment-required: 疾控机构仪器设备标准台数
SELECT CAST("r"."checked_on" AS DATE) AS day, CAST(("r"."required") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "ledger"."cdc-equipment" r WHERE "r"."unit" IS NOT NULL AND "r"."checked_on" IS NOT NULL AND ("r"."required") IS NOT NULL;

-- cdc-equipment-shortage: 疾控机构仪器设备缺口台数
SELECT CAST("r"."checked_on" AS DATE) AS day, CAST((CAST(CAST((CAST("r"."required" AS DECIMAL(19,0)) - CAST("r"."intact" AS DECIMAL(18,0))) AS DECIMAL(19,0)) AS DECIMAL(38,0))) AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "ledger"."cdc-equipment" r WHERE "r"."unit" IS NOT NULL AND "r"."checked_on" IS NOT NULL AND (("r"."intact" < "r"."required")) AND (CAST(CAST((CAST("r"."required" AS DECIMAL(19,0)) - CAST("r"."intact" AS DECIMAL(18,0))) AS DECIMAL(19,0)) AS DECIMAL(38,0))) IS NOT NULL;

-- tracing-staff: 流调人员在队人数
SELECT CAST("r"."joined_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."tracing-staff" r WHERE "r"."unit" IS NOT NULL AND "r"."joined_on" IS NOT NULL AND (CAST("r"."left_on" AS DATE) IS NULL OR CAST("r"."left_on" AS DATE) >= CAST("r"."joined_on" AS DATE));
SELECT CAST("r"."left_on" AS DATE) AS day, -1 AS numerator, 0 AS denominator FROM "ledger"."tracing-staff" r WHERE "r"."unit" IS NOT NULL AND "r"."left_on" IS NOT NULL AND "r"."joined_on" IS NOT NULL AND (CAST("r"."left_on" AS DATE) IS NULL OR CAST("r"."left_on" AS DATE) >= CAST("r"."joined_on" AS DATE));

-- tracing-staff-qualified: 流调人员培训合格人数
SELECT CAST("r"."qualified_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."tracing-staff" r WHERE "r"."unit" IS NOT NULL AND "r"."qualified_on" IS NOT NULL AND (CAST("r"."left_on" AS DATE) IS NULL OR CAST("r"."left_on" AS DATE) >= CAST("r"."qualified_on" AS DATE));
SELECT CAST("r"."left_on" AS DATE) AS day, -1 AS numerator, 0 AS denominator FROM "ledger"."tracing-staff" r WHERE "r"."unit" IS NOT NULL AND "r"."left_on" IS NOT NULL AND "r"."qualified_on" IS NOT NULL AND (CAST("r"."left_on" AS DATE) IS NULL OR CAST("r"."left_on" AS DATE) >= CAST("r"."qualified_on" AS DATE));

-- emergency-sites-planned: 计划完成的急救站点个数
SELECT CAST("r"."due_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."health-facilities" r WHERE "r"."unit" IS NOT NULL AND "r"."due_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("emergency-site" AS VARCHAR)) AND ("r"."cancelled_on" IS NOT DISTINCT FROM NULL)));

-- emergency-sites-completed: 完成的急救站点个数
SELECT CAST("r"."accepted_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."health-facilities" r WHERE "r"."unit" IS NOT NULL AND "r"."accepted_on" IS NOT NULL AND ((((("r"."kind" IS NOT DISTINCT FROM CAST("emergency-site" AS VARCHAR)) AND ("r"."sited_on" IS DISTINCT FROM NULL)) AND ("r"."built_on" IS DISTINCT FROM NULL)) AND ("r"."cancelled_on" IS NOT DISTINCT FROM NULL)));

-- emergency-site-completion-rate: 急救站点按期完成率
SELECT CAST("r"."due_on" AS DATE) AS day, CASE WHEN ((((("r"."sited_on" IS DISTINCT FROM NULL) AND ("r"."built_on" IS DISTINCT FROM NULL)) AND ("r"."accepted_on" IS DISTINCT FROM NULL)) AND ("r"."accepted_on" <= "r"."due_on"))) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "ledger"."health-facilities" r WHERE "r"."unit" IS NOT NULL AND "r"."due_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("emergency-site" AS VARCHAR)) AND ("r"."cancelled_on" IS NOT DISTINCT FROM NULL)));

-- isolation-wards-completed: 建成的负压病房间数
SELECT CAST("r"."accepted_on" AS DATE) AS day, CAST(("r"."rooms") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "ledger"."health-facilities" r WHERE "r"."unit" IS NOT NULL AND "r"."accepted_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("isolation-ward" AS VARCHAR)) AND ("r"."cancelled_on" IS NOT DISTINCT FROM NULL))) AND ("r"."rooms") IS NOT NULL;

-- isolation-icu-wards-completed: 建成的负压重症监护病房间数
SELECT CAST("r"."accepted_on" AS DATE) AS day, CAST(("r"."icu_rooms") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "ledger"."health-facilities" r WHERE "r"."unit" IS NOT NULL AND "r"."accepted_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("isolation-ward" AS VARCHAR)) AND ("r"."cancelled_on" IS NOT DISTINCT FROM NULL))) AND ("r"."icu_rooms") IS NOT NULL;

-- isolation-ward-completion-rate: 负压病房项目按期完成率
SELECT CAST("r"."due_on" AS DATE) AS day, CASE WHEN (((("r"."built_on" IS DISTINCT FROM NULL) AND ("r"."accepted_on" IS DISTINCT FROM NULL)) AND ("r"."accepted_on" <= "r"."due_on"))) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "ledger"."health-facilities" r WHERE "r"."unit" IS NOT NULL AND "r"."due_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("isolation-ward" AS VARCHAR)) AND ("r"."cancelled_on" IS NOT DISTINCT FROM NULL)));

-- isolation-wards-accepted: 负压病房项目验收
SELECT CAST("r"."accepted_on" AS DATE) AS day FROM "ledger"."health-facilities" r WHERE "r"."unit" IS NOT NULL AND "r"."accepted_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("isolation-ward" AS VARCHAR)) AND ("r"."cancelled_on" IS NOT DISTINCT FROM NULL)));

-- community-institution-started: 社区卫生服务机构开工
SELECT CAST("r"."started_on" AS DATE) AS day FROM "ledger"."health-facilities" r WHERE "r"."unit" IS NOT NULL AND "r"."started_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("community-institution" AS VARCHAR)) AND ("r"."cancelled_on" IS NOT DISTINCT FROM NULL)));

-- community-institutions-underway: 期末在建的社区卫生服务机构个数
SELECT CAST("r"."started_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."health-facilities" r WHERE "r"."unit" IS NOT NULL AND "r"."started_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("community-institution" AS VARCHAR)) AND ("r"."cancelled_on" IS NOT DISTINCT FROM NULL))) AND (CAST("r"."accepted_on" AS DATE) IS NULL OR CAST("r"."accepted_on" AS DATE) >= CAST("r"."started_on" AS DATE));
SELECT CAST("r"."accepted_on" AS DATE) AS day, -1 AS numerator, 0 AS denominator FROM "ledger"."health-facilities" r WHERE "r"."unit" IS NOT NULL AND "r"."accepted_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("community-institution" AS VARCHAR)) AND ("r"."cancelled_on" IS NOT DISTINCT FROM NULL))) AND "r"."started_on" IS NOT NULL AND (CAST("r"."accepted_on" AS DATE) IS NULL OR CAST("r"."accepted_on" AS DATE) >= CAST("r"."started_on" AS DATE));

-- fever-posts-planned: 计划建设的发热筛查哨点个数
SELECT CAST("r"."due_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."health-facilities" r WHERE "r"."unit" IS NOT NULL AND "r"."due_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("fever-post" AS VARCHAR)) AND ("r"."cancelled_on" IS NOT DISTINCT FROM NULL)));

-- fever-post-completion-rate: 发热筛查哨点按期完成率
SELECT CAST("r"."due_on" AS DATE) AS day, CASE WHEN (((("r"."built_on" IS DISTINCT FROM NULL) AND ("r"."accepted_on" IS DISTINCT FROM NULL)) AND ("r"."accepted_on" <= "r"."due_on"))) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "ledger"."health-facilities" r WHERE "r"."unit" IS NOT NULL AND "r"."due_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("fever-post" AS VARCHAR)) AND ("r"."cancelled_on" IS NOT DISTINCT FROM NULL)));

-- fever-post-plan: 发热筛查哨点建设任务
SELECT CAST("r"."due_on" AS DATE) AS day FROM "ledger"."health-facilities" r WHERE "r"."unit" IS NOT NULL AND "r"."due_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("fever-post" AS VARCHAR)) AND ("r"."cancelled_on" IS NOT DISTINCT FROM NULL)));
