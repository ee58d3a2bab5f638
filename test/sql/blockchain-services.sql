-- blockchain-migrations: 政务服务区块链系统云平台迁移
SELECT CAST("r"."done_on" AS DATE) AS day FROM "ledger"."blockchain-milestones" r WHERE "r"."unit" IS NOT NULL AND "r"."done_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("cloud-migration" AS VARCHAR)) AND ("r"."acceptance_no" IS DISTINCT FROM NULL)));

-- blockchain-migration-rate: 云平台迁移完成率
SELECT CAST("r"."due_on" AS DATE) AS day, CASE WHEN ((("r"."done_on" IS DISTINCT FROM NULL) AND ("r"."acceptance_no" IS DISTINCT FROM NULL))) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "ledger"."blockchain-milestones" r WHERE "r"."unit" IS NOT NULL AND "r"."due_on" IS NOT NULL AND (("r"."kind" IS NOT DISTINCT FROM CAST("cloud-migration" AS VARCHAR)));

-- blockchain-platforms: 区块链基础平台建成
SELECT CAST("r"."done_on" AS DATE) AS day FROM "ledger"."blockchain-milestones" r WHERE "r"."unit" IS NOT NULL AND "r"."done_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("base-platform" AS VARCHAR)) AND ("r"."acceptance_no" IS DISTINCT FROM NULL)));

-- blockchain-platform-rate: 基础平台建设完成率
SELECT CAST("r"."due_on" AS DATE) AS day, CASE WHEN ((("r"."done_on" IS DISTINCT FROM NULL) AND ("r"."acceptance_no" IS DISTINCT FROM NULL))) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "ledger"."blockchain-milestones" r WHERE "r"."unit" IS NOT NULL AND "r"."due_on" IS NOT NULL AND (("r"."kind" IS NOT DISTINCT FROM CAST("base-platform" AS VARCHAR)));

-- scene-filings: 新场景项目申报数
SELECT CAST("r"."done_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."blockchain-milestones" r WHERE "r"."unit" IS NOT NULL AND "r"."done_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("scene-filing" AS VARCHAR)) AND ("r"."acceptance_no" IS DISTINCT FROM NULL)));

-- onchain-applications: 区块链场景应用件数
SELECT count(DISTINCT ("r"."case_no")) FROM "ledger"."onchain-calls" r WHERE "r"."unit" IS NOT NULL AND "r"."called_at" IS NOT NULL AND ((("r"."result" IS NOT DISTINCT FROM CAST("success" AS VARCHAR)) AND (NOT "r"."is_test"))) AND ("r"."case_no") IS NOT NULL;

-- onchain-deregistration-notices: 企业注销公示场景应用件数
SELECT count(DISTINCT ("r"."case_no")) FROM "ledger"."onchain-calls" r WHERE "r"."unit" IS NOT NULL AND "r"."called_at" IS NOT NULL AND (((("r"."scene" IS NOT DISTINCT FROM CAST("deregistration-notice" AS VARCHAR)) AND ("r"."result" IS NOT DISTINCT FROM CAST("success" AS VARCHAR))) AND (NOT "r"."is_test"))) AND ("r"."case_no") IS NOT NULL;

-- onchain-medical-aids: 医疗救助场景应用件数
SELECT count(DISTINCT ("r"."case_no")) FROM "ledger"."onchain-calls" r WHERE "r"."unit" IS NOT NULL AND "r"."called_at" IS NOT NULL AND (((("r"."scene" IS NOT DISTINCT FROM CAST("medical-aid" AS VARCHAR)) AND ("r"."result" IS NOT DISTINCT FROM CAST("success" AS VARCHAR))) AND (NOT "r"."is_test"))) AND ("r"."case_no") IS NOT NULL;

-- onchain-marriage-checks: 婚姻登记核验场景应用件数
SELECT count(DISTINCT ("r"."case_no")) FROM "ledger"."onchain-calls" r WHERE "r"."unit" IS NOT NULL AND "r"."called_at" IS NOT NULL AND (((("r"."scene" IS NOT DISTINCT FROM CAST("marriage-check" AS VARCHAR)) AND ("r"."result" IS NOT DISTINCT FROM CAST("success" AS VARCHAR))) AND (NOT "r"."is_test"))) AND ("r"."case_no") IS NOT NULL;

-- shared-records: 共享数据条数
SELECT CAST("r"."shared_on" AS DATE) AS day, CAST(("r"."records") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "ledger"."shared-catalogues" r WHERE "r"."unit" IS NOT NULL AND "r"."shared_on" IS NOT NULL AND (("r"."verified_on" IS DISTINCT FROM NULL)) AND ("r"."records") IS NOT NULL AND (CAST("r"."ended_on" AS DATE) IS NULL OR CAST("r"."ended_on" AS DATE) >= CAST("r"."shared_on" AS DATE));
SELECT CAST("r"."ended_on" AS DATE) AS day, -CAST(("r"."records") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "ledger"."shared-catalogues" r WHERE "r"."unit" IS NOT NULL AND "r"."ended_on" IS NOT NULL AND (("r"."verified_on" IS DISTINCT FROM NULL)) AND ("r"."records") IS NOT NULL AND "r"."shared_on" IS NOT NULL AND (CAST("r"."ended_on" AS DATE) IS NULL OR CAST("r"."ended_on" AS DATE) >= CAST("r"."shared_on" AS DATE));

-- shared-catalogues: 共享数据目录数
SELECT CAST("r"."shared_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."shared-catalogues" r WHERE "r"."unit" IS NOT NULL AND "r"."shared_on" IS NOT NULL AND (CAST("r"."ended_on" AS DATE) IS NULL OR CAST("r"."ended_on" AS DATE) >= CAST("r"."shared_on" AS DATE));
SELECT CAST("r"."ended_on" AS DATE) AS day, -1 AS numerator, 0 AS denominator FROM "ledger"."shared-catalogues" r WHERE "r"."unit" IS NOT NULL AND "r"."ended_on" IS NOT NULL AND "r"."shared_on" IS NOT NULL AND (CAST("r"."ended_on" AS DATE) IS NULL OR CAST("r"."ended_on" AS DATE) >= CAST("r"."shared_on" AS DATE));

-- shared-catalogues-national: 国家级部门共享数据目录数
SELECT CAST("r"."shared_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."shared-catalogues" r WHERE "r"."unit" IS NOT NULL AND "r"."shared_on" IS NOT NULL AND (("r"."level" IS NOT DISTINCT FROM CAST("national" AS VARCHAR))) AND (CAST("r"."ended_on" AS DATE) IS NULL OR CAST("r"."ended_on" AS DATE) >= CAST("r"."shared_on" AS DATE));
SELECT CAST("r"."ended_on" AS DATE) AS day, -1 AS numerator, 0 AS denominator FROM "ledger"."shared-catalogues" r WHERE "r"."unit" IS NOT NULL AND "r"."ended_on" IS NOT NULL AND (("r"."level" IS NOT DISTINCT FROM CAST("national" AS VARCHAR))) AND "r"."shared_on" IS NOT NULL AND (CAST("r"."ended_on" AS DATE) IS NULL OR CAST("r"."ended_on" AS DATE) >= CAST("r"."shared_on" AS DATE));

-- shared-catalogues-municipal: 市级部门共享数据目录数
SELECT CAST("r"."shared_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."shared-catalogues" r WHERE "r"."unit" IS NOT NULL AND "r"."shared_on" IS NOT NULL AND (("r"."level" IS NOT DISTINCT FROM CAST("municipal" AS VARCHAR))) AND (CAST("r"."ended_on" AS DATE) IS NULL OR CAST("r"."ended_on" AS DATE) >= CAST("r"."shared_on" AS DATE));
SELECT CAST("r"."ended_on" AS DATE) AS day, -1 AS numerator, 0 AS denominator FROM "ledger"."shared-catalogues" r WHERE "r"."unit" IS NOT NULL AND "r"."ended_on" IS NOT NULL AND (("r"."level" IS NOT DISTINCT FROM CAST("municipal" AS VARCHAR))) AND "r"."shared_on" IS NOT NULL AND (CAST("r"."ended_on" AS DATE) IS NULL OR CAST("r"."ended_on" AS DATE) >= CAST("r"."shared_on" AS DATE));
