-- forum-first-day: 论坛年会首日
SELECT min(("r"."day")) FROM "ledger"."exchange-event-days" r WHERE "r"."host" IS NOT NULL AND "r"."day" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("annual-forum" AS VARCHAR)) AND "r"."held")) AND ("r"."day") IS NOT NULL;

-- forum-last-day: 论坛年会末日
SELECT max(("r"."day")) FROM "ledger"."exchange-event-days" r WHERE "r"."host" IS NOT NULL AND "r"."day" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("annual-forum" AS VARCHAR)) AND "r"."held")) AND ("r"."day") IS NOT NULL;

-- forum-held: 论坛年会举办
SELECT CAST("r"."day" AS DATE) AS day FROM "ledger"."exchange-event-days" r WHERE "r"."host" IS NOT NULL AND "r"."day" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("annual-forum" AS VARCHAR)) AND "r"."held"));

-- forum-days-as-planned-rate: 论坛年会按计划举办率
SELECT CAST("r"."day" AS DATE) AS day, CASE WHEN ((("r"."day" >= "r"."planned_from") AND ("r"."day" <= "r"."planned_to"))) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "ledger"."exchange-event-days" r WHERE "r"."host" IS NOT NULL AND "r"."day" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("annual-forum" AS VARCHAR)) AND "r"."held"));

-- forum-guests: 论坛年会到会嘉宾人数
SELECT count(DISTINCT ("r"."guest_code")) FROM "derived"."exchange-guests-known:ec4cf6c07b8f" r WHERE "r"."host" IS NOT NULL AND "r"."attended_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("annual-forum" AS VARCHAR)) AND "r"."attended")) AND ("r"."guest_code") IS NOT NULL;

-- forum-overseas-guests: 论坛年会境外嘉宾人数
SELECT count(DISTINCT ("r"."guest_code")) FROM "derived"."exchange-guests-known:ec4cf6c07b8f" r WHERE "r"."host" IS NOT NULL AND "r"."attended_on" IS NOT NULL AND (((("r"."kind" IS NOT DISTINCT FROM CAST("annual-forum" AS VARCHAR)) AND "r"."attended") AND "r"."overseas")) AND ("r"."guest_code") IS NOT NULL;

-- forum-foreign-guests: 论坛年会外国嘉宾人数
SELECT count(DISTINCT ("r"."guest_code")) FROM "derived"."exchange-guests-known:ec4cf6c07b8f" r WHERE "r"."host" IS NOT NULL AND "r"."attended_on" IS NOT NULL AND (((("r"."kind" IS NOT DISTINCT FROM CAST("annual-forum" AS VARCHAR)) AND "r"."attended") AND "r"."foreign_national")) AND ("r"."guest_code") IS NOT NULL;

-- forum-topics: 论坛年会议题数
SELECT CAST("r"."held_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "derived"."exchange-topics-known:12a7928730ed" r WHERE "r"."host" IS NOT NULL AND "r"."held_on" IS NOT NULL AND (("r"."kind" IS NOT DISTINCT FROM CAST("annual-forum" AS VARCHAR)));

-- forum-overseas-topic-rate: 境外嘉宾参与议题占比
SELECT CAST("r"."held_on" AS DATE) AS day, CASE WHEN ("r"."joined_from_overseas") THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "derived"."exchange-topics-known:12a7928730ed" r WHERE "r"."host" IS NOT NULL AND "r"."held_on" IS NOT NULL AND (("r"."kind" IS NOT DISTINCT FROM CAST("annual-forum" AS VARCHAR)));

-- exchange-venues-recommended: 特色外事活动场所备选点数
SELECT CAST("r"."recommended_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."exchange-venues" r WHERE "r"."unit" IS NOT NULL AND "r"."recommended_on" IS NOT NULL AND (("r"."status" IS DISTINCT FROM CAST("withdrawn" AS VARCHAR)));

-- exchange-venues-reclaimed: 利用更新和腾退空间的备选点数
SELECT CAST("r"."recommended_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."exchange-venues" r WHERE "r"."unit" IS NOT NULL AND "r"."recommended_on" IS NOT NULL AND ((("r"."status" IS DISTINCT FROM CAST("withdrawn" AS VARCHAR)) AND (("r"."space" IS NOT DISTINCT FROM CAST("renewal" AS VARCHAR)) OR ("r"."space" IS NOT DISTINCT FROM CAST("vacated" AS VARCHAR)))));

-- exchange-venue-recommendations: 特色外事活动场所推荐文件
SELECT CAST("r"."recommended_on" AS DATE) AS day FROM "ledger"."exchange-venues" r WHERE "r"."unit" IS NOT NULL AND "r"."recommended_on" IS NOT NULL AND (("r"."status" IS DISTINCT FROM CAST("withdrawn" AS VARCHAR)));
