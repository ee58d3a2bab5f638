-- a-post-officers: A岗人员数
SELECT count(DISTINCT ("r"."officer_no")) FROM "ledger"."enforcement-roster" r WHERE "r"."unit" IS NOT NULL AND "r"."month" IS NOT NULL AND (("r"."post" IS NOT DISTINCT FROM CAST("a" AS VARCHAR))) AND ("r"."officer_no") IS NOT NULL;

-- a-post-officers-acting: 参与执法的A岗人员数
SELECT count(DISTINCT ("r"."officer_no")) FROM "derived"."enforcement-acts-on-post:bcaec352fff6" r WHERE "r"."unit" IS NOT NULL AND "r"."acted_on" IS NOT NULL AND ("r"."on_a_post") AND ("r"."officer_no") IS NOT NULL;

-- enforcement-documents: 执法文书件数
SELECT count(DISTINCT ("r"."document_no")) FROM "ledger"."enforcement-acts" r WHERE "r"."unit" IS NOT NULL AND "r"."acted_on" IS NOT NULL AND ("r"."document_no") IS NOT NULL;

-- violation-items: 违法行为清单项数
SELECT CAST("r"."listed_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."violation-items" r WHERE "r"."unit" IS NOT NULL AND "r"."listed_on" IS NOT NULL AND (("r"."removed_on" IS NOT DISTINCT FROM NULL));

-- violation-coverage-rate: 违法行为纳入检查率
SELECT CAST("r"."listed_on" AS DATE) AS day, CASE WHEN ("r"."covered") THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "derived"."violation-items-covered:56623d380dff" r WHERE "r"."unit" IS NOT NULL AND "r"."listed_on" IS NOT NULL AND (("r"."removed_on" IS NOT DISTINCT FROM NULL));

-- disclosure-departments-searched: 被检索公示信息的执法部门数
SELECT count(DISTINCT ("r"."unit")) FROM "ledger"."three-systems-draws" r WHERE "r"."unit" IS NOT NULL AND "r"."drawn_on" IS NOT NULL AND ((("r"."method" IS NOT DISTINCT FROM CAST("disclosure-search" AS VARCHAR)) AND ("r"."unit_kind" IS NOT DISTINCT FROM CAST("department" AS VARCHAR)))) AND ("r"."unit") IS NOT NULL;

-- disclosure-subdistricts-searched: 被检索公示信息的街道办事处数
SELECT count(DISTINCT ("r"."unit")) FROM "ledger"."three-systems-draws" r WHERE "r"."unit" IS NOT NULL AND "r"."drawn_on" IS NOT NULL AND ((("r"."method" IS NOT DISTINCT FROM CAST("disclosure-search" AS VARCHAR)) AND ("r"."unit_kind" IS NOT DISTINCT FROM CAST("subdistrict" AS VARCHAR)))) AND ("r"."unit") IS NOT NULL;

-- case-file-units: 被调取执法案卷的单位数
SELECT count(DISTINCT ("r"."unit")) FROM "ledger"."three-systems-draws" r WHERE "r"."unit" IS NOT NULL AND "r"."drawn_on" IS NOT NULL AND (("r"."method" IS NOT DISTINCT FROM CAST("case-file" AS VARCHAR))) AND ("r"."unit") IS NOT NULL;

-- case-files-drawn: 被调取的执法案卷数
SELECT CAST("r"."drawn_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."three-systems-draws" r WHERE "r"."unit" IS NOT NULL AND "r"."drawn_on" IS NOT NULL AND (("r"."method" IS NOT DISTINCT FROM CAST("case-file" AS VARCHAR)));

-- three-systems-conformity-rate: 三项制度执行规范率
SELECT CAST("r"."found_on" AS DATE) AS day, CASE WHEN (("r"."finding" IS NOT DISTINCT FROM CAST("conform" AS VARCHAR))) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "ledger"."three-systems-findings" r WHERE "r"."unit" IS NOT NULL AND "r"."found_on" IS NOT NULL AND (("r"."finding" IS DISTINCT FROM NULL));
