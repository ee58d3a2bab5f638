-- departments-connected: 建立对接机制的部门数
SELECT count(DISTINCT ("r"."unit")) FROM "ledger"."service-liaisons" r WHERE "r"."unit" IS NOT NULL AND "r"."connected_on" IS NOT NULL AND (("r"."ended_on" IS NOT DISTINCT FROM NULL)) AND ("r"."unit") IS NOT NULL;

-- digital-action-ledger-set-up: 数字服务行动工作台账
SELECT CAST("r"."done_on" AS DATE) AS day FROM "ledger"."digital-action-works" r WHERE "r"."unit" IS NOT NULL AND "r"."done_on" IS NOT NULL AND (("r"."kind" IS NOT DISTINCT FROM CAST("set-up" AS VARCHAR)));

-- digital-actions-covered: 有任务列入台账的行动数
SELECT count(DISTINCT ("r"."action")) FROM "ledger"."digital-action-works" r WHERE "r"."unit" IS NOT NULL AND "r"."planned_on" IS NOT NULL AND (("r"."kind" IS NOT DISTINCT FROM CAST("task" AS VARCHAR))) AND ("r"."action") IS NOT NULL;

-- digital-tasks-completion-rate: 行动任务完成率
SELECT CAST("r"."planned_on" AS DATE) AS day, CASE WHEN ((("r"."done_on" IS DISTINCT FROM NULL) AND ("r"."evidence_no" IS DISTINCT FROM NULL))) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "ledger"."digital-action-works" r WHERE "r"."unit" IS NOT NULL AND "r"."planned_on" IS NOT NULL AND (("r"."kind" IS NOT DISTINCT FROM CAST("task" AS VARCHAR)));

-- seal-training-held: 电子印章制作培训会
SELECT CAST("r"."done_on" AS DATE) AS day FROM "ledger"."digital-action-works" r WHERE "r"."unit" IS NOT NULL AND "r"."done_on" IS NOT NULL AND (("r"."kind" IS NOT DISTINCT FROM CAST("seal-training" AS VARCHAR)));

-- archive-training-held: 电子档案填报培训会
SELECT CAST("r"."done_on" AS DATE) AS day FROM "ledger"."digital-action-works" r WHERE "r"."unit" IS NOT NULL AND "r"."done_on" IS NOT NULL AND (("r"."kind" IS NOT DISTINCT FROM CAST("archive-training" AS VARCHAR)));

-- seals-required: 应刻电子印章数
SELECT CAST("r"."required_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."electronic-seals" r WHERE "r"."unit" IS NOT NULL AND "r"."required_on" IS NOT NULL AND (CAST("r"."cancelled_on" AS DATE) IS NULL OR CAST("r"."cancelled_on" AS DATE) >= CAST("r"."required_on" AS DATE));
SELECT CAST("r"."cancelled_on" AS DATE) AS day, -1 AS numerator, 0 AS denominator FROM "ledger"."electronic-seals" r WHERE "r"."unit" IS NOT NULL AND "r"."cancelled_on" IS NOT NULL AND "r"."required_on" IS NOT NULL AND (CAST("r"."cancelled_on" AS DATE) IS NULL OR CAST("r"."cancelled_on" AS DATE) >= CAST("r"."required_on" AS DATE));

-- seals-made: 已刻电子印章数
SELECT CAST("r"."made_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."electronic-seals" r WHERE "r"."unit" IS NOT NULL AND "r"."made_on" IS NOT NULL AND (CAST("r"."cancelled_on" AS DATE) IS NULL OR CAST("r"."cancelled_on" AS DATE) >= CAST("r"."made_on" AS DATE));
SELECT CAST("r"."cancelled_on" AS DATE) AS day, -1 AS numerator, 0 AS denominator FROM "ledger"."electronic-seals" r WHERE "r"."unit" IS NOT NULL AND "r"."cancelled_on" IS NOT NULL AND "r"."made_on" IS NOT NULL AND (CAST("r"."cancelled_on" AS DATE) IS NULL OR CAST("r"."cancelled_on" AS DATE) >= CAST("r"."made_on" AS DATE));

-- certificate-items: 应用电子证照的事项数
SELECT CAST("r"."certificate_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."service-items" r WHERE "r"."unit" IS NOT NULL AND "r"."certificate_on" IS NOT NULL AND (CAST("r"."cancelled_on" AS DATE) IS NULL OR CAST("r"."cancelled_on" AS DATE) >= CAST("r"."certificate_on" AS DATE));
SELECT CAST("r"."cancelled_on" AS DATE) AS day, -1 AS numerator, 0 AS denominator FROM "ledger"."service-items" r WHERE "r"."unit" IS NOT NULL AND "r"."cancelled_on" IS NOT NULL AND "r"."certificate_on" IS NOT NULL AND (CAST("r"."cancelled_on" AS DATE) IS NULL OR CAST("r"."cancelled_on" AS DATE) >= CAST("r"."certificate_on" AS DATE));

-- district-items: 区级政务服务事项数
SELECT CAST("r"."listed_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."service-items" r WHERE "r"."unit" IS NOT NULL AND "r"."listed_on" IS NOT NULL AND (("r"."level" IS NOT DISTINCT FROM CAST("district" AS VARCHAR))) AND (CAST("r"."cancelled_on" AS DATE) IS NULL OR CAST("r"."cancelled_on" AS DATE) >= CAST("r"."listed_on" AS DATE));
SELECT CAST("r"."cancelled_on" AS DATE) AS day, -1 AS numerator, 0 AS denominator FROM "ledger"."service-items" r WHERE "r"."unit" IS NOT NULL AND "r"."cancelled_on" IS NOT NULL AND (("r"."level" IS NOT DISTINCT FROM CAST("district" AS VARCHAR))) AND "r"."listed_on" IS NOT NULL AND (CAST("r"."cancelled_on" AS DATE) IS NULL OR CAST("r"."cancelled_on" AS DATE) >= CAST("r"."listed_on" AS DATE));

-- district-items-archived: 已配置电子档案的区级事项数
SELECT CAST("r"."archive_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."service-items" r WHERE "r"."unit" IS NOT NULL AND "r"."archive_on" IS NOT NULL AND (("r"."level" IS NOT DISTINCT FROM CAST("district" AS VARCHAR))) AND (CAST("r"."cancelled_on" AS DATE) IS NULL OR CAST("r"."cancelled_on" AS DATE) >= CAST("r"."archive_on" AS DATE));
SELECT CAST("r"."cancelled_on" AS DATE) AS day, -1 AS numerator, 0 AS denominator FROM "ledger"."service-items" r WHERE "r"."unit" IS NOT NULL AND "r"."cancelled_on" IS NOT NULL AND (("r"."level" IS NOT DISTINCT FROM CAST("district" AS VARCHAR))) AND "r"."archive_on" IS NOT NULL AND (CAST("r"."cancelled_on" AS DATE) IS NULL OR CAST("r"."cancelled_on" AS DATE) >= CAST("r"."archive_on" AS DATE));

-- reentry-batch: 消除二次录入批次
SELECT max(("r"."batch")) FROM "derived"."reentry-items-latest:65d29d1d81bb" r WHERE "r"."unit" IS NOT NULL AND "r"."started_on" IS NOT NULL AND ("r"."latest") AND ("r"."batch") IS NOT NULL;

-- reentry-items: 最新批次消除二次录入事项数
SELECT count(DISTINCT ("r"."item_no")) FROM "derived"."reentry-items-latest:65d29d1d81bb" r WHERE "r"."unit" IS NOT NULL AND "r"."started_on" IS NOT NULL AND ("r"."latest") AND ("r"."item_no") IS NOT NULL;

-- reentry-resolved: 最新批次已解决事项数
SELECT count(DISTINCT ("r"."item_no")) FROM "derived"."reentry-items-latest:65d29d1d81bb" r WHERE "r"."unit" IS NOT NULL AND "r"."started_on" IS NOT NULL AND (("r"."latest" AND ("r"."resolved_on" IS DISTINCT FROM NULL))) AND ("r"."item_no") IS NOT NULL;

-- items-in-scope: 纳入网办范围的事项数
SELECT CAST("r"."listed_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."service-items" r WHERE "r"."unit" IS NOT NULL AND "r"."listed_on" IS NOT NULL AND ("r"."in_scope") AND (CAST("r"."cancelled_on" AS DATE) IS NULL OR CAST("r"."cancelled_on" AS DATE) >= CAST("r"."listed_on" AS DATE));
SELECT CAST("r"."cancelled_on" AS DATE) AS day, -1 AS numerator, 0 AS denominator FROM "ledger"."service-items" r WHERE "r"."unit" IS NOT NULL AND "r"."cancelled_on" IS NOT NULL AND ("r"."in_scope") AND "r"."listed_on" IS NOT NULL AND (CAST("r"."cancelled_on" AS DATE) IS NULL OR CAST("r"."cancelled_on" AS DATE) >= CAST("r"."listed_on" AS DATE));

-- items-full-online: 全程网办事项数
SELECT CAST("r"."full_online_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."service-items" r WHERE "r"."unit" IS NOT NULL AND "r"."full_online_on" IS NOT NULL AND ("r"."in_scope") AND (CAST("r"."cancelled_on" AS DATE) IS NULL OR CAST("r"."cancelled_on" AS DATE) >= CAST("r"."full_online_on" AS DATE));
SELECT CAST("r"."cancelled_on" AS DATE) AS day, -1 AS numerator, 0 AS denominator FROM "ledger"."service-items" r WHERE "r"."unit" IS NOT NULL AND "r"."cancelled_on" IS NOT NULL AND ("r"."in_scope") AND "r"."full_online_on" IS NOT NULL AND (CAST("r"."cancelled_on" AS DATE) IS NULL OR CAST("r"."cancelled_on" AS DATE) >= CAST("r"."full_online_on" AS DATE));
