-- tcm-institutions: 社区卫生服务机构家数
SELECT CAST("r"."counted_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."tcm-staffing" r WHERE "r"."unit" IS NOT NULL AND "r"."counted_on" IS NOT NULL AND (("r"."state" IS NOT DISTINCT FROM CAST("open" AS VARCHAR)));

-- tcm-staffing-rate: 中医师配备率
SELECT CAST("r"."counted_on" AS DATE) AS day, CASE WHEN (("r"."tcm_physicians" >= CAST("1" AS BIGINT))) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "ledger"."tcm-staffing" r WHERE "r"."unit" IS NOT NULL AND "r"."counted_on" IS NOT NULL AND (("r"."state" IS NOT DISTINCT FROM CAST("open" AS VARCHAR)));

-- tcm-physicians: 社区卫生服务机构在岗中医师人数
SELECT CAST("r"."counted_on" AS DATE) AS day, CAST(("r"."tcm_physicians") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "ledger"."tcm-staffing" r WHERE "r"."unit" IS NOT NULL AND "r"."counted_on" IS NOT NULL AND (("r"."state" IS NOT DISTINCT FROM CAST("open" AS VARCHAR))) AND ("r"."tcm_physicians") IS NOT NULL;

-- tcm-maternal-management-rate: 孕产妇中医药健康管理率
SELECT CAST("r"."counted_until" AS DATE) AS day, CAST(("r"."served") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "ledger"."tcm-health-management" r WHERE "r"."unit" IS NOT NULL AND "r"."counted_until" IS NOT NULL AND (("r"."population" IS NOT DISTINCT FROM CAST("maternal" AS VARCHAR))) AND ("r"."served") IS NOT NULL;
SELECT CAST("r"."counted_until" AS DATE) AS day, 0 AS numerator, CAST(("r"."managed") AS DECIMAL(38,9)) AS denominator FROM "ledger"."tcm-health-management" r WHERE "r"."unit" IS NOT NULL AND "r"."counted_until" IS NOT NULL AND (("r"."population" IS NOT DISTINCT FROM CAST("maternal" AS VARCHAR))) AND ("r"."managed") IS NOT NULL;

-- tcm-hypertension-management-rate: 高血压患者中医药健康管理率
SELECT CAST("r"."counted_until" AS DATE) AS day, CAST(("r"."served") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "ledger"."tcm-health-management" r WHERE "r"."unit" IS NOT NULL AND "r"."counted_until" IS NOT NULL AND (("r"."population" IS NOT DISTINCT FROM CAST("hypertension" AS VARCHAR))) AND ("r"."served") IS NOT NULL;
SELECT CAST("r"."counted_until" AS DATE) AS day, 0 AS numerator, CAST(("r"."managed") AS DECIMAL(38,9)) AS denominator FROM "ledger"."tcm-health-management" r WHERE "r"."unit" IS NOT NULL AND "r"."counted_until" IS NOT NULL AND (("r"."population" IS NOT DISTINCT FROM CAST("hypertension" AS VARCHAR))) AND ("r"."managed") IS NOT NULL;

-- tcm-diabetes-management-rate: 糖尿病患者中医药健康管理率
SELECT CAST("r"."counted_until" AS DATE) AS day, CAST(("r"."served") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "ledger"."tcm-health-management" r WHERE "r"."unit" IS NOT NULL AND "r"."counted_until" IS NOT NULL AND (("r"."population" IS NOT DISTINCT FROM CAST("diabetes" AS VARCHAR))) AND ("r"."served") IS NOT NULL;
SELECT CAST("r"."counted_until" AS DATE) AS day, 0 AS numerator, CAST(("r"."managed") AS DECIMAL(38,9)) AS denominator FROM "ledger"."tcm-health-management" r WHERE "r"."unit" IS NOT NULL AND "r"."counted_until" IS NOT NULL AND (("r"."population" IS NOT DISTINCT FROM CAST("diabetes" AS VARCHAR))) AND ("r"."managed") IS NOT NULL;

-- tcm-industry-plan-drafted: 中医药产业发展规划起草
SELECT CAST("r"."done_on" AS DATE) AS day FROM "ledger"."tcm-works" r WHERE "r"."unit" IS NOT NULL AND "r"."done_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("industry-plan" AS VARCHAR)) AND ("r"."stage" IS NOT DISTINCT FROM CAST("drafted" AS VARCHAR))));

-- tcm-industry-plan-revised: 中医药产业发展规划修改稿
SELECT CAST("r"."done_on" AS DATE) AS day FROM "ledger"."tcm-works" r WHERE "r"."unit" IS NOT NULL AND "r"."done_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("industry-plan" AS VARCHAR)) AND ("r"."stage" IS NOT DISTINCT FROM CAST("revised" AS VARCHAR))));

-- tcm-knowledge-protected: 中医药传统知识保护
SELECT CAST("r"."done_on" AS DATE) AS day FROM "ledger"."tcm-works" r WHERE "r"."unit" IS NOT NULL AND "r"."done_on" IS NOT NULL AND (("r"."kind" IS NOT DISTINCT FROM CAST("knowledge-protection" AS VARCHAR)));

-- tcm-culture-surveyed: 中医药文化资源调查
SELECT CAST("r"."done_on" AS DATE) AS day FROM "ledger"."tcm-works" r WHERE "r"."unit" IS NOT NULL AND "r"."done_on" IS NOT NULL AND (("r"."kind" IS NOT DISTINCT FROM CAST("culture-survey" AS VARCHAR)));

-- tcm-preparation-studied: 特色制剂基础研究
SELECT CAST("r"."done_on" AS DATE) AS day FROM "ledger"."tcm-works" r WHERE "r"."unit" IS NOT NULL AND "r"."done_on" IS NOT NULL AND (("r"."kind" IS NOT DISTINCT FROM CAST("preparation-study" AS VARCHAR)));

-- tcm-preparation-grant-applied: 制剂课题申报
SELECT CAST("r"."done_on" AS DATE) AS day FROM "ledger"."tcm-works" r WHERE "r"."unit" IS NOT NULL AND "r"."done_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("preparation-grant" AS VARCHAR)) AND (("r"."stage" IS NOT DISTINCT FROM CAST("applied" AS VARCHAR)) OR ("r"."stage" IS NOT DISTINCT FROM CAST("done" AS VARCHAR)))));

-- tcm-preparation-filed: 传统工艺中药制剂备案
SELECT CAST("r"."done_on" AS DATE) AS day FROM "ledger"."tcm-works" r WHERE "r"."unit" IS NOT NULL AND "r"."done_on" IS NOT NULL AND (("r"."kind" IS NOT DISTINCT FROM CAST("preparation-filing" AS VARCHAR)));

-- tcm-research-ward-applied: 研究型病房申请
SELECT CAST("r"."done_on" AS DATE) AS day FROM "ledger"."tcm-works" r WHERE "r"."unit" IS NOT NULL AND "r"."done_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("research-ward" AS VARCHAR)) AND (("r"."stage" IS NOT DISTINCT FROM CAST("applied" AS VARCHAR)) OR ("r"."stage" IS NOT DISTINCT FROM CAST("done" AS VARCHAR)))));

-- tcm-inheritance-checked: 区级传承工作检查
SELECT CAST("r"."done_on" AS DATE) AS day FROM "ledger"."tcm-works" r WHERE "r"."unit" IS NOT NULL AND "r"."done_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("inheritance-check" AS VARCHAR)) AND ("r"."stage" IS NOT DISTINCT FROM CAST("done" AS VARCHAR))));

-- tcm-inheritance-exchanged: 传承工作经验交流
SELECT CAST("r"."done_on" AS DATE) AS day FROM "ledger"."tcm-works" r WHERE "r"."unit" IS NOT NULL AND "r"."done_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("inheritance-exchange" AS VARCHAR)) AND ("r"."stage" IS NOT DISTINCT FROM CAST("done" AS VARCHAR))));

-- tcm-school-coverage: 中医药文化进校园覆盖率
SELECT CAST("r"."counted_on" AS DATE) AS day, CASE WHEN (("r"."activities" >= CAST("1" AS BIGINT))) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "ledger"."tcm-schools" r WHERE "r"."unit" IS NOT NULL AND "r"."counted_on" IS NOT NULL;

-- tcm-model-schools: 新评选的中医药文化进校园示范校
SELECT CAST("r"."model_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."tcm-schools" r WHERE "r"."unit" IS NOT NULL AND "r"."model_on" IS NOT NULL;

-- tcm-new-projects: 新立项区级中医药项目
SELECT CAST("r"."starts_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."tcm-projects" r WHERE "r"."unit" IS NOT NULL AND "r"."starts_on" IS NOT NULL AND (("r"."withdrawn_on" IS NOT DISTINCT FROM NULL));

-- tcm-project-funds: 新立项区级中医药项目经费
SELECT CAST("r"."starts_on" AS DATE) AS day, CAST(("r"."funds") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "ledger"."tcm-projects" r WHERE "r"."unit" IS NOT NULL AND "r"."starts_on" IS NOT NULL AND ((("r"."withdrawn_on" IS NOT DISTINCT FROM NULL) AND ("r"."funds" IS DISTINCT FROM NULL))) AND ("r"."funds") IS NOT NULL;
