-- new-enterprises: 新设立企业
SELECT CAST("r"."approved_at" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."enterprise-registrations" r WHERE "r"."office" IS NOT NULL AND "r"."approved_at" IS NOT NULL AND ((("r"."subject_kind" IS NOT DISTINCT FROM CAST("enterprise" AS VARCHAR)) AND ("r"."kind" IS NOT DISTINCT FROM CAST("establish" AS VARCHAR))));

-- online-registration-rate: 企业设立全程电子化率
SELECT CAST("r"."approved_at" AS DATE) AS day, CASE WHEN (("r"."channel" IS NOT DISTINCT FROM CAST("online" AS VARCHAR))) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "ledger"."enterprise-registrations" r WHERE "r"."office" IS NOT NULL AND "r"."approved_at" IS NOT NULL AND ((("r"."subject_kind" IS NOT DISTINCT FROM CAST("enterprise" AS VARCHAR)) AND ("r"."kind" IS NOT DISTINCT FROM CAST("establish" AS VARCHAR))));

-- licence-handling-time: 平均执照办理时长
SELECT CAST("r"."approved_at" AS DATE) AS day, CAST(((((epoch_us("r"."issued_at") + 4000000000000000000) // 1000) - ((epoch_us("r"."accepted_at") + 4000000000000000000) // 1000))) AS DECIMAL(38,9)) AS numerator, 1 AS denominator FROM "ledger"."enterprise-registrations" r WHERE "r"."office" IS NOT NULL AND "r"."approved_at" IS NOT NULL AND (((("r"."subject_kind" IS NOT DISTINCT FROM CAST("enterprise" AS VARCHAR)) AND ("r"."kind" IS NOT DISTINCT FROM CAST("establish" AS VARCHAR))) AND ("r"."issued_at" IS DISTINCT FROM NULL))) AND ((((epoch_us("r"."issued_at") + 4000000000000000000) // 1000) - ((epoch_us("r"."accepted_at") + 4000000000000000000) // 1000))) IS NOT NULL;

-- licence-handling-time-median: 执照办理时长中位数
SELECT quantile_disc(((((epoch_us("r"."issued_at") + 4000000000000000000) // 1000) - ((epoch_us("r"."accepted_at") + 4000000000000000000) // 1000))), 0.5) FROM "ledger"."enterprise-registrations" r WHERE "r"."office" IS NOT NULL AND "r"."approved_at" IS NOT NULL AND (((("r"."subject_kind" IS NOT DISTINCT FROM CAST("enterprise" AS VARCHAR)) AND ("r"."kind" IS NOT DISTINCT FROM CAST("establish" AS VARCHAR))) AND ("r"."issued_at" IS DISTINCT FROM NULL))) AND ((((epoch_us("r"."issued_at") + 4000000000000000000) // 1000) - ((epoch_us("r"."accepted_at") + 4000000000000000000) // 1000))) IS NOT NULL;

-- registrations-returned-rate: 企业设立退回率
SELECT CAST("r"."approved_at" AS DATE) AS day, CASE WHEN (("r"."returns" > CAST("0" AS BIGINT))) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "ledger"."enterprise-registrations" r WHERE "r"."office" IS NOT NULL AND "r"."approved_at" IS NOT NULL AND ((("r"."subject_kind" IS NOT DISTINCT FROM CAST("enterprise" AS VARCHAR)) AND ("r"."kind" IS NOT DISTINCT FROM CAST("establish" AS VARCHAR))));

-- sale-same-day-rate: 买卖转移登记当日办结率
SELECT CAST("r"."accepted_on" AS DATE) AS day, CASE WHEN (("r"."registered_on" IS NOT DISTINCT FROM "r"."accepted_on")) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "ledger"."property-registrations" r WHERE "r"."office" IS NOT NULL AND "r"."accepted_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("sale" AS VARCHAR)) AND ("r"."registered_on" IS DISTINCT FROM NULL)));

-- gift-same-day-rate: 赠与转移登记当日办结率
SELECT CAST("r"."accepted_on" AS DATE) AS day, CASE WHEN (("r"."registered_on" IS NOT DISTINCT FROM "r"."accepted_on")) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "ledger"."property-registrations" r WHERE "r"."office" IS NOT NULL AND "r"."accepted_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("gift" AS VARCHAR)) AND ("r"."registered_on" IS DISTINCT FROM NULL)));

-- change-same-day-rate: 变更登记当日办结率
SELECT CAST("r"."accepted_on" AS DATE) AS day, CASE WHEN (("r"."registered_on" IS NOT DISTINCT FROM "r"."accepted_on")) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "ledger"."property-registrations" r WHERE "r"."office" IS NOT NULL AND "r"."accepted_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("change" AS VARCHAR)) AND ("r"."registered_on" IS DISTINCT FROM NULL)));

-- mortgage-same-day-rate: 抵押登记当日办结率
SELECT CAST("r"."accepted_on" AS DATE) AS day, CASE WHEN (("r"."registered_on" IS NOT DISTINCT FROM "r"."accepted_on")) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "ledger"."property-registrations" r WHERE "r"."office" IS NOT NULL AND "r"."accepted_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("mortgage" AS VARCHAR)) AND ("r"."registered_on" IS DISTINCT FROM NULL)));

-- property-legal-time-rate: 不动产登记法定时限内办结率
SELECT CAST("r"."accepted_on" AS DATE) AS day, CASE WHEN ("r"."legal_on_time") THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "derived"."property-registrations-timed:39d394c934cf" r WHERE "r"."office" IS NOT NULL AND "r"."accepted_on" IS NOT NULL AND (((("r"."kind" IS NOT DISTINCT FROM CAST("sale" AS VARCHAR)) OR ("r"."kind" IS NOT DISTINCT FROM CAST("gift" AS VARCHAR)) OR ("r"."kind" IS NOT DISTINCT FROM CAST("change" AS VARCHAR)) OR ("r"."kind" IS NOT DISTINCT FROM CAST("mortgage" AS VARCHAR))) AND ("r"."registered_on" IS DISTINCT FROM NULL)));

-- property-pending: 期末在办不动产登记
SELECT CAST("r"."accepted_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."property-registrations" r WHERE "r"."office" IS NOT NULL AND "r"."accepted_on" IS NOT NULL AND (CAST("r"."registered_on" AS DATE) IS NULL OR CAST("r"."registered_on" AS DATE) >= CAST("r"."accepted_on" AS DATE));
SELECT CAST("r"."registered_on" AS DATE) AS day, -1 AS numerator, 0 AS denominator FROM "ledger"."property-registrations" r WHERE "r"."office" IS NOT NULL AND "r"."registered_on" IS NOT NULL AND "r"."accepted_on" IS NOT NULL AND (CAST("r"."registered_on" AS DATE) IS NULL OR CAST("r"."registered_on" AS DATE) >= CAST("r"."accepted_on" AS DATE));

-- integrated-window-rate: 不动产登记综合窗口受理率
SELECT CAST("r"."accepted_on" AS DATE) AS day, CASE WHEN (("r"."window" IS NOT DISTINCT FROM CAST("integrated" AS VARCHAR))) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "ledger"."property-registrations" r WHERE "r"."office" IS NOT NULL AND "r"."accepted_on" IS NOT NULL AND (("r"."window" IS DISTINCT FROM CAST("online" AS VARCHAR)));

-- low-risk-projects: 社会投资低风险项目
SELECT CAST("r"."entered_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."investment-projects" r WHERE "r"."unit" IS NOT NULL AND "r"."entered_on" IS NOT NULL AND ((("r"."category" IS NOT DISTINCT FROM CAST("simple-low-risk" AS VARCHAR)) OR ("r"."category" IS NOT DISTINCT FROM CAST("low-risk" AS VARCHAR)))) AND (CAST("r"."withdrawn_on" AS DATE) IS NULL OR CAST("r"."withdrawn_on" AS DATE) >= CAST("r"."entered_on" AS DATE));
SELECT CAST("r"."withdrawn_on" AS DATE) AS day, -1 AS numerator, 0 AS denominator FROM "ledger"."investment-projects" r WHERE "r"."unit" IS NOT NULL AND "r"."withdrawn_on" IS NOT NULL AND ((("r"."category" IS NOT DISTINCT FROM CAST("simple-low-risk" AS VARCHAR)) OR ("r"."category" IS NOT DISTINCT FROM CAST("low-risk" AS VARCHAR)))) AND "r"."entered_on" IS NOT NULL AND (CAST("r"."withdrawn_on" AS DATE) IS NULL OR CAST("r"."withdrawn_on" AS DATE) >= CAST("r"."entered_on" AS DATE));

-- low-risk-projects-registered: 完成不动产登记的低风险项目
SELECT CAST("r"."registered_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."investment-projects" r WHERE "r"."unit" IS NOT NULL AND "r"."registered_on" IS NOT NULL AND ((("r"."category" IS NOT DISTINCT FROM CAST("simple-low-risk" AS VARCHAR)) OR ("r"."category" IS NOT DISTINCT FROM CAST("low-risk" AS VARCHAR)))) AND (CAST("r"."withdrawn_on" AS DATE) IS NULL OR CAST("r"."withdrawn_on" AS DATE) >= CAST("r"."registered_on" AS DATE));
SELECT CAST("r"."withdrawn_on" AS DATE) AS day, -1 AS numerator, 0 AS denominator FROM "ledger"."investment-projects" r WHERE "r"."unit" IS NOT NULL AND "r"."withdrawn_on" IS NOT NULL AND ((("r"."category" IS NOT DISTINCT FROM CAST("simple-low-risk" AS VARCHAR)) OR ("r"."category" IS NOT DISTINCT FROM CAST("low-risk" AS VARCHAR)))) AND "r"."registered_on" IS NOT NULL AND (CAST("r"."withdrawn_on" AS DATE) IS NULL OR CAST("r"."withdrawn_on" AS DATE) >= CAST("r"."registered_on" AS DATE));

-- low-risk-permits: 简易低风险项目施工许可
SELECT CAST("r"."permit_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."investment-projects" r WHERE "r"."unit" IS NOT NULL AND "r"."permit_on" IS NOT NULL AND (("r"."category" IS NOT DISTINCT FROM CAST("simple-low-risk" AS VARCHAR)));

-- low-risk-permit-area: 简易低风险项目施工许可工程面积
SELECT CAST("r"."permit_on" AS DATE) AS day, CAST(("r"."area") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "ledger"."investment-projects" r WHERE "r"."unit" IS NOT NULL AND "r"."permit_on" IS NOT NULL AND (("r"."category" IS NOT DISTINCT FROM CAST("simple-low-risk" AS VARCHAR))) AND ("r"."area") IS NOT NULL;

-- low-risk-permit-value: 简易低风险项目施工合同额
SELECT CAST("r"."permit_on" AS DATE) AS day, CAST(("r"."contract") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "ledger"."investment-projects" r WHERE "r"."unit" IS NOT NULL AND "r"."permit_on" IS NOT NULL AND (("r"."category" IS NOT DISTINCT FROM CAST("simple-low-risk" AS VARCHAR))) AND ("r"."contract") IS NOT NULL;

-- promoted-experience: 被市级推广的典型经验
SELECT CAST("r"."issued_on" AS DATE) AS day FROM "ledger"."business-documents" r WHERE "r"."unit" IS NOT NULL AND "r"."issued_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("typical-experience" AS VARCHAR)) AND (("r"."level" IS NOT DISTINCT FROM CAST("city" AS VARCHAR)) OR ("r"."level" IS NOT DISTINCT FROM CAST("national" AS VARCHAR)))));

-- integrated-window-rule: 综合窗口工作规程
SELECT CAST("r"."issued_on" AS DATE) AS day FROM "ledger"."business-documents" r WHERE "r"."unit" IS NOT NULL AND "r"."issued_on" IS NOT NULL AND (("r"."kind" IS NOT DISTINCT FROM CAST("window-rule" AS VARCHAR)));

-- full-process-case: 低风险项目全流程案例
SELECT CAST("r"."issued_on" AS DATE) AS day FROM "ledger"."business-documents" r WHERE "r"."unit" IS NOT NULL AND "r"."issued_on" IS NOT NULL AND (("r"."kind" IS NOT DISTINCT FROM CAST("full-process-case" AS VARCHAR)));
