package io.rapport.crm.examples.insights.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.examples.insights.RealData;
import io.rapport.crm.examples.insights.Terminal;
import io.rapport.crm.examples.insights.Treatment;
import io.rapport.crm.examples.insights.console.Wording;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What stands on the page of a real shop is what the program writes as JSON. */
class FiguresOnPageTest {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    private enum Shop {
        CDNOW,
        ONLINE_RETAIL
    }

    @TempDir
    Path directory = Path.of("");

    @ParameterizedTest
    @EnumSource
    void the_page_says_what_the_json_says(Shop shop) throws IOException {
        Terminal terminal = imported(shop);
        Path page = directory.resolve("page.html");
        JsonNode json = terminal.json("report", "--report", page.toString());

        try (Chromium chromium = new Chromium()) {
            for (Screen screen : Screen.values()) {
                try (OpenPage open = chromium.open(page, screen)) {
                    open.isSound();
                    assertThat(open.plots())
                            .isEqualTo(PageSection.ALL.stream()
                                    .map(PageSection::id)
                                    .filter(id -> !Treatment.SECTIONS.contains(id))
                                    .toList());
                    equal(open, json);
                }
            }
        }
    }

    private Terminal imported(Shop shop) {
        Terminal terminal = Terminal.inMemory(directory);
        Terminal.Result result = switch (shop) {
            case CDNOW ->
                terminal.run(
                        "import",
                        "--csv",
                        RealData.file("cdnow/CDNOW_master.txt.gz").toString(),
                        "--format",
                        "cdnow");
            case ONLINE_RETAIL ->
                terminal.run(
                        "import",
                        "--csv",
                        RealData.file("online_retail/invoices_2009_2010.csv").toString(),
                        "--columns",
                        "customer=customer_id,time=timestamp,amount=amount",
                        "--currency",
                        "GBP");
        };
        assertThat(result.code()).isZero();
        return terminal;
    }

    private static void equal(OpenPage open, JsonNode json) {
        String currency = json.get("currency").stringValue();
        assertThat(open.page().locator("#headline dd").allTextContents())
                .containsExactly(
                        count(json.get("customers")),
                        count(json.get("interactions")),
                        amount(json.get("net_revenue").get(currency)),
                        percent(json.get("top20_share")),
                        json.get("gini")
                                .decimalValue()
                                .setScale(3, RoundingMode.HALF_UP)
                                .toString());
        byMonth(open.figures("purchases"), json.get("purchases_by_month"), FiguresOnPageTest::count);
        byMonth(open.figures("revenue"), json.get("net_revenue_by_month"), FiguresOnPageTest::amount);
        byMonth(open.figures("active"), json.get("active_customers_by_month"), FiguresOnPageTest::count);
        assertThat(open.figures("spread")).contains(List.of("20\u00a0%", percent(json.get("top20_share"))));
        assertThat(column(open, "value", 1))
                .containsExactlyElementsOf(each(json.get("value_distribution"), bin -> count(bin.get("customers"))));
        marks(open, json.get("rfm"));
        assertThat(open.figures("cohorts"))
                .containsExactlyElementsOf(json.get("cohorts")
                        .propertyStream()
                        .map(cohort -> row(month(cohort.getKey()), each(cohort.getValue(), FiguresOnPageTest::count)))
                        .toList());
        forecast(open, json.get("forecast"));
        assertThat(open.figures("top"))
                .containsExactlyElementsOf(each(json.get("top_customers"), FiguresOnPageTest::top));
        assertThat(open.page().locator(".top .marked li").allTextContents())
                .containsExactlyElementsOf(json.get("top_customers")
                        .valueStream()
                        .flatMap(customer -> customer.get("stands_out").valueStream())
                        .map(JsonNode::stringValue)
                        .toList());
    }

    private static void byMonth(List<List<String>> rows, JsonNode byMonth, Function<JsonNode, String> text) {
        assertThat(rows)
                .containsExactlyElementsOf(byMonth.propertyStream()
                        .map(entry -> List.of(month(entry.getKey()), text.apply(entry.getValue())))
                        .toList());
    }

    private static void marks(OpenPage open, JsonNode rfm) {
        List<String> cells = new ArrayList<>();
        for (int recency = 5; recency >= 1; recency--) {
            cells.addAll(each(rfm.get("grid").get(recency - 1), FiguresOnPageTest::count));
        }
        assertThat(open.page().locator("#marks .heat td").allTextContents()).containsExactlyElementsOf(cells);
        for (int mark = 5; mark >= 1; mark--) {
            JsonNode classes = rfm.get("classes");
            List<String> row = open.figures("marks").get(5 - mark);
            assertThat(List.of(row.get(2), row.get(4), row.get(6)))
                    .containsExactly(
                            count(classes.get("recency").get(mark - 1)),
                            count(classes.get("frequency").get(mark - 1)),
                            count(classes.get("monetary").get(mark - 1)));
        }
        assertThat(open.figures("marks").get(0).get(1))
                .isEqualTo("\u2264 " + count(rfm.get("cutoffs").get("recency").get(0)));
    }

    private static void forecast(OpenPage open, JsonNode forecast) {
        JsonNode tried = forecast.get("held_out");
        assertThat(open.figures("calibration")).containsExactlyElementsOf(foreseen(tried.get("deciles"), 1, ""));
        assertThat(open.figures("frequency")).containsExactlyElementsOf(foreseen(tried.get("by_repeats"), 0, "+"));
        assertThat(column(open, "alive", 1))
                .containsExactlyElementsOf(each(forecast.get("alive_distribution"), FiguresOnPageTest::count));
        JsonNode value = forecast.get("lifetime_value");
        assertThat(column(open, "lifetime", 1))
                .containsExactlyElementsOf(each(value.get("distribution"), bin -> count(bin.get("customers"))));
        assertThat(column(open, "equity", 1))
                .containsExactlyElementsOf(each(value.get("tenths"), FiguresOnPageTest::percent));
    }

    /** Rows of groups are numbered; the last one may stand for all above. */
    private static List<List<String>> foreseen(JsonNode groups, int first, String last) {
        return IntStream.range(0, groups.size())
                .mapToObj(i -> List.of(
                        i + first + (i == groups.size() - 1 ? last : ""),
                        count(groups.get(i).get("customers")),
                        thousandths(groups.get(i).get("predicted")),
                        thousandths(groups.get(i).get("actual"))))
                .toList();
    }

    private static List<String> column(OpenPage open, String section, int column) {
        return open.figures(section).stream().map(row -> row.get(column)).toList();
    }

    private static List<String> top(JsonNode customer) {
        return List.of(
                customer.get("name").stringValue(),
                amount(customer.get("net")),
                amount(customer.get("bought")),
                amount(customer.get("refunded")),
                count(customer.get("purchases")),
                count(customer.get("days_bought")),
                customer.get("first_purchase").stringValue(),
                customer.get("last_purchase").stringValue());
    }

    private static <T> List<T> each(JsonNode values, Function<JsonNode, T> figure) {
        return values.valueStream().map(figure).toList();
    }

    private static List<String> row(String name, List<String> cells) {
        return Stream.concat(Stream.of(name), cells.stream()).toList();
    }

    private static String month(String key) {
        return MONTH.format(YearMonth.parse(key));
    }

    private static String count(JsonNode number) {
        return Wording.count(number.longValue());
    }

    private static String amount(JsonNode major) {
        return String.format(Locale.ROOT, "%,.2f", major.decimalValue());
    }

    private static String thousandths(JsonNode number) {
        return String.format(Locale.ROOT, "%,.3f", number.decimalValue());
    }

    private static String percent(JsonNode part) {
        BigDecimal hundredfold = part.decimalValue().movePointRight(2);
        return hundredfold.setScale(1, RoundingMode.HALF_UP) + "\u00a0%";
    }
}
