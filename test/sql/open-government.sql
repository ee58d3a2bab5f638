-- disclosures: 主动公开信息条数
SELECT CAST("r"."published_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."disclosures" r WHERE "r"."unit" IS NOT NULL AND "r"."published_on" IS NOT NULL AND (("r"."published_on" IS DISTINCT FROM NULL));

-- disclosure-on-time-rate: 主动公开按期率
SELECT CAST("r"."formed_on" AS DATE) AS day, CASE WHEN ("r"."disclosure_on_time") THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "derived"."disclosures-timed:0b759e9ce899" r WHERE "r"."unit" IS NOT NULL AND "r"."formed_on" IS NOT NULL AND (("r"."published_on" IS DISTINCT FROM NULL));

-- disclosures-unpublished: 期末尚未公开条数
SELECT CAST("r"."formed_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."disclosures" r WHERE "r"."unit" IS NOT NULL AND "r"."formed_on" IS NOT NULL AND (CAST("r"."published_on" AS DATE) IS NULL OR CAST("r"."published_on" AS DATE) >= CAST("r"."formed_on" AS DATE));
SELECT CAST("r"."published_on" AS DATE) AS day, -1 AS numerator, 0 AS denominator FROM "ledger"."disclosures" r WHERE "r"."unit" IS NOT NULL AND "r"."published_on" IS NOT NULL AND "r"."formed_on" IS NOT NULL AND (CAST("r"."published_on" AS DATE) IS NULL OR CAST("r"."published_on" AS DATE) >= CAST("r"."formed_on" AS DATE));

-- requests: 依申请公开收件数
SELECT CAST("r"."received_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."requests" r WHERE "r"."unit" IS NOT NULL AND "r"."received_on" IS NOT NULL;

-- requests-answered-on-time-rate: 依申请按期答复率
SELECT CAST("r"."received_on" AS DATE) AS day, CASE WHEN ("r"."answer_on_time") THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "derived"."requests-timed:df65c128e018" r WHERE "r"."unit" IS NOT NULL AND "r"."received_on" IS NOT NULL AND (("r"."answered_on" IS DISTINCT FROM NULL));

-- correction-notice-on-time-rate: 补正通知按期率
SELECT CAST("r"."received_on" AS DATE) AS day, CASE WHEN ("r"."correction_on_time") THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "derived"."requests-timed:df65c128e018" r WHERE "r"."unit" IS NOT NULL AND "r"."received_on" IS NOT NULL AND (("r"."correction_asked_on" IS DISTINCT FROM NULL));

-- requests-pending: 期末在办申请数
SELECT CAST("r"."received_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."requests" r WHERE "r"."unit" IS NOT NULL AND "r"."received_on" IS NOT NULL AND (CAST("r"."answered_on" AS DATE) IS NULL OR CAST("r"."answered_on" AS DATE) >= CAST("r"."received_on" AS DATE));
SELECT CAST("r"."answered_on" AS DATE) AS day, -1 AS numerator, 0 AS denominator FROM "ledger"."requests" r WHERE "r"."unit" IS NOT NULL AND "r"."answered_on" IS NOT NULL AND "r"."received_on" IS NOT NULL AND (CAST("r"."answered_on" AS DATE) IS NULL OR CAST("r"."answered_on" AS DATE) >= CAST("r"."received_on" AS DATE));

-- requests-corrected: 依申请被纠错件数
SELECT CAST("r"."received_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."requests" r WHERE "r"."unit" IS NOT NULL AND "r"."received_on" IS NOT NULL AND ("r"."corrected_by_review");

-- policies: 政策文件件数
SELECT CAST("r"."published_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."policies" r WHERE "r"."unit" IS NOT NULL AND "r"."published_on" IS NOT NULL;

-- interpretation-rate: 政策解读率
SELECT CAST("r"."published_on" AS DATE) AS day, CASE WHEN ("r"."interpreted") THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "derived"."policies-interpreted:f1be9f4b73d3" r WHERE "r"."unit" IS NOT NULL AND "r"."published_on" IS NOT NULL;

-- interpretation-link-rate: 政策解读互链率
SELECT CAST("r"."published_on" AS DATE) AS day, CASE WHEN ("r"."linked") THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "derived"."policies-interpreted:f1be9f4b73d3" r WHERE "r"."unit" IS NOT NULL AND "r"."published_on" IS NOT NULL;

-- interpretation-forms: 政策解读形式数
SELECT count(DISTINCT ("r"."form")) FROM "ledger"."interpretations" r WHERE "r"."unit" IS NOT NULL AND "r"."published_on" IS NOT NULL AND ("r"."form") IS NOT NULL;

-- annual-report-published: 政府信息公开工作年度报告
SELECT CAST("r"."published_on" AS DATE) AS day FROM "ledger"."documents" r WHERE "r"."unit" IS NOT NULL AND "r"."published_on" IS NOT NULL AND (("r"."kind" IS NOT DISTINCT FROM CAST("annual-report" AS VARCHAR)));

-- disclosure-list-published: 主动公开全清单
SELECT CAST("r"."published_on" AS DATE) AS day FROM "ledger"."documents" r WHERE "r"."unit" IS NOT NULL AND "r"."published_on" IS NOT NULL AND (("r"."kind" IS NOT DISTINCT FROM CAST("disclosure-list" AS VARCHAR)));

-- work-points-issued: 区政务公开工作要点
SELECT CAST("r"."published_on" AS DATE) AS day FROM "ledger"."documents" r WHERE "r"."unit" IS NOT NULL AND "r"."published_on" IS NOT NULL AND (("r"."kind" IS NOT DISTINCT FROM CAST("work-points" AS VARCHAR)));

-- decision-catalogue-published: 重大行政决策事项目录
SELECT CAST("r"."published_on" AS DATE) AS day FROM "ledger"."documents" r WHERE "r"."unit" IS NOT NULL AND "r"."published_on" IS NOT NULL AND (("r"."kind" IS NOT DISTINCT FROM CAST("decision-catalogue" AS VARCHAR)));

-- consultation-column-opened: 政策性文件意见征集栏目
SELECT CAST("r"."published_on" AS DATE) AS day FROM "ledger"."documents" r WHERE "r"."unit" IS NOT NULL AND "r"."published_on" IS NOT NULL AND (("r"."kind" IS NOT DISTINCT FROM CAST("consultation-column" AS VARCHAR)));

-- disclosure-guides: 政府信息公开指南
SELECT CAST("r"."published_on" AS DATE) AS day FROM "ledger"."documents" r WHERE "r"."unit" IS NOT NULL AND "r"."published_on" IS NOT NULL AND (("r"."kind" IS NOT DISTINCT FROM CAST("guide" AS VARCHAR)));

-- guide-published-rate: 公开指南公布率
SELECT CAST("r"."issued_on" AS DATE) AS day, CASE WHEN (("r"."published_on" IS DISTINCT FROM NULL)) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "ledger"."documents" r WHERE "r"."unit" IS NOT NULL AND "r"."issued_on" IS NOT NULL AND (("r"."kind" IS NOT DISTINCT FROM CAST("guide" AS VARCHAR)));
