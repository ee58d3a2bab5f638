-- pre-meeting-studies: 会前学法次数
SELECT CAST("r"."held_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."law-studies" r WHERE "r"."host" IS NOT NULL AND "r"."held_on" IS NOT NULL AND (("r"."form" IS NOT DISTINCT FROM CAST("pre-meeting" AS VARCHAR)));

-- law-lectures: 领导干部专题法制讲座次数
SELECT CAST("r"."held_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."law-studies" r WHERE "r"."host" IS NOT NULL AND "r"."held_on" IS NOT NULL AND (("r"."form" IS NOT DISTINCT FROM CAST("lecture" AS VARCHAR)));

-- law-seminars: 领导干部依法行政专题研讨班期数
SELECT CAST("r"."held_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."law-studies" r WHERE "r"."host" IS NOT NULL AND "r"."held_on" IS NOT NULL AND (("r"."form" IS NOT DISTINCT FROM CAST("seminar" AS VARCHAR)));

-- law-study-completion-rate: 学法计划完成率
SELECT CAST("r"."planned_on" AS DATE) AS day, CASE WHEN (("r"."held_on" IS DISTINCT FROM NULL)) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "ledger"."law-studies" r WHERE "r"."host" IS NOT NULL AND "r"."planned_on" IS NOT NULL AND ((("r"."form" IS NOT DISTINCT FROM CAST("pre-meeting" AS VARCHAR)) OR ("r"."form" IS NOT DISTINCT FROM CAST("lecture" AS VARCHAR)) OR ("r"."form" IS NOT DISTINCT FROM CAST("seminar" AS VARCHAR))));

-- filing-mechanism-set-up: 街乡镇规范性文件备案监督机制
SELECT CAST("r"."done_on" AS DATE) AS day FROM "ledger"."conduct-works" r WHERE "r"."unit" IS NOT NULL AND "r"."done_on" IS NOT NULL AND (("r"."kind" IS NOT DISTINCT FROM CAST("filing-mechanism" AS VARCHAR)));

-- filing-check-quarters: 街道文件备案检查季度数
SELECT count(DISTINCT ("r"."quarter")) FROM "ledger"."filing-checks" r WHERE "r"."unit" IS NOT NULL AND "r"."checked_on" IS NOT NULL AND ("r"."quarter") IS NOT NULL;

-- subdistrict-filing-rate: 街道规范性文件报备率
SELECT CAST("r"."checked_on" AS DATE) AS day, CAST(("r"."filed") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "ledger"."filing-checks" r WHERE "r"."unit" IS NOT NULL AND "r"."checked_on" IS NOT NULL AND ("r"."filed") IS NOT NULL;
SELECT CAST("r"."checked_on" AS DATE) AS day, 0 AS numerator, CAST(("r"."made") AS DECIMAL(38,9)) AS denominator FROM "ledger"."filing-checks" r WHERE "r"."unit" IS NOT NULL AND "r"."checked_on" IS NOT NULL AND ("r"."made") IS NOT NULL;

-- ill-formed-filings: 报送不规范且尚未规范的街道检查次数
SELECT CAST("r"."checked_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."filing-checks" r WHERE "r"."unit" IS NOT NULL AND "r"."checked_on" IS NOT NULL AND (((NOT "r"."well_formed") AND ("r"."corrected_on" IS NOT DISTINCT FROM NULL)));

-- district-documents-filed: 区级行政规范性文件备案件数
SELECT CAST("r"."filed_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."document-filings" r WHERE "r"."maker" IS NOT NULL AND "r"."filed_on" IS NOT NULL AND (("r"."level" IS NOT DISTINCT FROM CAST("district" AS VARCHAR)));

-- document-filing-on-time-rate: 规范性文件按期备案率
SELECT CAST("r"."published_on" AS DATE) AS day, CASE WHEN ((("r"."filed_on" IS DISTINCT FROM NULL) AND "r"."filing_on_time")) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "derived"."document-filings-timed:21d7a6888911" r WHERE "r"."maker" IS NOT NULL AND "r"."published_on" IS NOT NULL AND (("r"."level" IS NOT DISTINCT FROM CAST("district" AS VARCHAR)));

-- explanation-letters: 收到情况说明函件数
SELECT CAST("r"."month" AS DATE) AS day, CAST(("r"."received") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "ledger"."oversight-papers" r WHERE "r"."unit" IS NOT NULL AND "r"."month" IS NOT NULL AND (("r"."kind" IS NOT DISTINCT FROM CAST("explanation-letter" AS VARCHAR))) AND ("r"."received") IS NOT NULL;

-- explanation-letters-registered: 备案台账登记的情况说明函件数
SELECT CAST("r"."letter_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."document-filings" r WHERE "r"."maker" IS NOT NULL AND "r"."letter_on" IS NOT NULL AND (("r"."level" IS NOT DISTINCT FROM CAST("district" AS VARCHAR)));

-- reform-team-set-up: 行政复议体制改革专班
SELECT CAST("r"."done_on" AS DATE) AS day FROM "ledger"."conduct-works" r WHERE "r"."unit" IS NOT NULL AND "r"."done_on" IS NOT NULL AND (("r"."kind" IS NOT DISTINCT FROM CAST("reform-team" AS VARCHAR)));

-- reform-premises-fixed: 行政复议办公用房
SELECT CAST("r"."done_on" AS DATE) AS day FROM "ledger"."conduct-works" r WHERE "r"."unit" IS NOT NULL AND "r"."done_on" IS NOT NULL AND (("r"."kind" IS NOT DISTINCT FROM CAST("reform-premises" AS VARCHAR)));

-- reform-funds-secured: 行政复议经费保障
SELECT CAST("r"."done_on" AS DATE) AS day FROM "ledger"."conduct-works" r WHERE "r"."unit" IS NOT NULL AND "r"."done_on" IS NOT NULL AND (("r"."kind" IS NOT DISTINCT FROM CAST("reform-funds" AS VARCHAR)));

-- litigation-cases: 行政应诉件数
SELECT CAST("r"."served_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."litigation" r WHERE "r"."defendant" IS NOT NULL AND "r"."served_on" IS NOT NULL;

-- defence-on-time-rate: 按期答辩举证率
SELECT CAST("r"."served_on" AS DATE) AS day, CASE WHEN ("r"."defence_on_time") THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "derived"."litigation-timed:6e0a459e5576" r WHERE "r"."defendant" IS NOT NULL AND "r"."served_on" IS NOT NULL AND (("r"."defended_on" IS DISTINCT FROM NULL));

-- defences-pending: 期末尚未答辩件数
SELECT CAST("r"."served_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."litigation" r WHERE "r"."defendant" IS NOT NULL AND "r"."served_on" IS NOT NULL AND (CAST("r"."defended_on" AS DATE) IS NULL OR CAST("r"."defended_on" AS DATE) >= CAST("r"."served_on" AS DATE));
SELECT CAST("r"."defended_on" AS DATE) AS day, -1 AS numerator, 0 AS denominator FROM "ledger"."litigation" r WHERE "r"."defendant" IS NOT NULL AND "r"."defended_on" IS NOT NULL AND "r"."served_on" IS NOT NULL AND (CAST("r"."defended_on" AS DATE) IS NULL OR CAST("r"."defended_on" AS DATE) >= CAST("r"."served_on" AS DATE));

-- judicial-suggestions: 收到司法建议件数
SELECT CAST("r"."month" AS DATE) AS day, CAST(("r"."received") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "ledger"."oversight-papers" r WHERE "r"."unit" IS NOT NULL AND "r"."month" IS NOT NULL AND (("r"."kind" IS NOT DISTINCT FROM CAST("judicial-suggestion" AS VARCHAR))) AND ("r"."received") IS NOT NULL;

-- judicial-suggestions-registered: 应诉台账登记的司法建议件数
SELECT CAST("r"."suggested_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."litigation" r WHERE "r"."defendant" IS NOT NULL AND "r"."suggested_on" IS NOT NULL AND (("r"."suggestion_no" IS DISTINCT FROM NULL));

-- judgment-performance-rate: 生效裁判按期履行率
SELECT CAST("r"."perform_by" AS DATE) AS day, CASE WHEN ("r"."performed_in_time") THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "derived"."litigation-timed:6e0a459e5576" r WHERE "r"."defendant" IS NOT NULL AND "r"."perform_by" IS NOT NULL;

-- litigation-loss-rate: 行政诉讼败诉率
SELECT CAST("r"."judged_on" AS DATE) AS day, CASE WHEN ("r"."lost") THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "ledger"."litigation" r WHERE "r"."defendant" IS NOT NULL AND "r"."judged_on" IS NOT NULL;

-- high-loss-units: 败诉率较高的单位数
SELECT count(DISTINCT ("r"."defendant")) FROM "derived"."litigation-losses:98c61e30dfeb" r WHERE "r"."defendant" IS NOT NULL AND "r"."served_on" IS NOT NULL AND ("r"."high_loss") AND ("r"."defendant") IS NOT NULL;

-- high-loss-units-untrained: 败诉率较高而未专项培训的单位数
SELECT count(DISTINCT ("r"."defendant")) FROM "derived"."litigation-losses:98c61e30dfeb" r WHERE "r"."defendant" IS NOT NULL AND "r"."served_on" IS NOT NULL AND (("r"."high_loss" AND (NOT "r"."trained"))) AND ("r"."defendant") IS NOT NULL;

-- loss-training-held: 败诉率较高部门专项培训
SELECT CAST("r"."held_on" AS DATE) AS day FROM "ledger"."law-studies" r WHERE "r"."host" IS NOT NULL AND "r"."held_on" IS NOT NULL AND (("r"."form" IS NOT DISTINCT FROM CAST("special" AS VARCHAR)));

-- head-appearance-rate: 负责人出庭应诉率
SELECT CAST("r"."heard_at" AS DATE) AS day, CASE WHEN ("r"."fulfilled") THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "derived"."hearing-duties:a3cbce37eec2" r WHERE "r"."defendant" IS NOT NULL AND "r"."heard_at" IS NOT NULL AND ("r"."due");

-- hearings-excused: 有正当事由免于出庭次数
SELECT CAST("r"."heard_at" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "derived"."hearing-duties:a3cbce37eec2" r WHERE "r"."defendant" IS NOT NULL AND "r"."heard_at" IS NOT NULL AND (("r"."obliged" AND "r"."excused"));

-- executive-deputies-appeared: 出庭的常务副职人数
SELECT count(DISTINCT ("r"."person_code")) FROM "ledger"."court-hearings" r WHERE "r"."defendant" IS NOT NULL AND "r"."heard_at" IS NOT NULL AND ((("r"."appeared" IS NOT DISTINCT FROM CAST("executive-deputy" AS VARCHAR)) AND "r"."identity_verified")) AND ("r"."person_code") IS NOT NULL;

-- deputies-appeared: 出庭的副职人数
SELECT count(DISTINCT ("r"."person_code")) FROM "ledger"."court-hearings" r WHERE "r"."defendant" IS NOT NULL AND "r"."heard_at" IS NOT NULL AND ((("r"."appeared" IS NOT DISTINCT FROM CAST("deputy" AS VARCHAR)) AND "r"."identity_verified")) AND ("r"."person_code") IS NOT NULL;

-- basic-court-appearances: 负责人在基层法院出庭次数
SELECT CAST("r"."heard_at" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "derived"."hearing-duties:a3cbce37eec2" r WHERE "r"."defendant" IS NOT NULL AND "r"."heard_at" IS NOT NULL AND (("r"."head_here" AND ("r"."court_level" IS NOT DISTINCT FROM CAST("basic" AS VARCHAR))));

-- intermediate-court-appearances: 负责人在中级法院出庭次数
SELECT CAST("r"."heard_at" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "derived"."hearing-duties:a3cbce37eec2" r WHERE "r"."defendant" IS NOT NULL AND "r"."heard_at" IS NOT NULL AND (("r"."head_here" AND ("r"."court_level" IS NOT DISTINCT FROM CAST("intermediate" AS VARCHAR))));
