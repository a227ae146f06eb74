package io.rapport.crm.examples.insights.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.rapport.crm.examples.insights.Terminal;
import io.rapport.crm.examples.insights.Treatment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People see the report page on any screen and whatever there is to show. */
class ReportPageInBrowserTest {
    private static final Chromium CHROMIUM = new Chromium();
    /** These are all sections but for those on facts that are no purchases. */
    private static final List<String> ALL = PageSection.ALL.stream()
            .map(PageSection::id)
            .filter(id -> !Treatment.SECTIONS.contains(id))
            .toList();

    @TempDir
    Path directory = Path.of("");

    private Terminal terminal = Terminal.inMemory(directory);

    @BeforeEach
    void openTerminal() {
        terminal = Terminal.inMemory(directory);
    }

    @AfterAll
    static void stop() {
        CHROMIUM.close();
    }

    @ParameterizedTest
    @EnumSource
    void every_plot_is_drawn_and_nothing_keeps_anybody_out(Screen screen) throws IOException {
        terminal.importRows(shop(14, 60));

        try (OpenPage open = open(screen)) {
            open.isSound();
            assertThat(open.plots()).isEqualTo(ALL);
            assertThat(open.barriers()).isEmpty();
            open.isSound();
        }
    }

    @ParameterizedTest
    @EnumSource
    void how_customers_were_treated_is_drawn_and_keeps_nobody_out(Screen screen) throws IOException {
        Treatment.recordIn(terminal);

        try (OpenPage open = open(screen)) {
            open.isSound();
            assertThat(open.plots()).containsAll(Treatment.SECTIONS);
            assertThat(open.page().locator(".effects > li .points").allTextContents())
                    .hasSize(3)
                    .last()
                    .isEqualTo("-6.8");
            assertThat(open.figures("trust"))
                    .contains(List.of("trusted", "1", "50.0\u00a0%"))
                    .contains(List.of("60 to 65", "0", "0", "0", "1", "0"));
            assertThat(open.figures("components")).contains(List.of("self orientation", "5.9", "3.6", "3.6", "8.2"));
            assertThat(open.figures("promises"))
                    .contains(List.of("kept late", "1"))
                    .anyMatch(row -> row.get(0).equals("delivery-1"));
            assertThat(open.figures("cases"))
                    .contains(List.of("within a week", "0", "1", "0"))
                    .anyMatch(row -> row.get(0).equals("C-1") && row.get(3).equals("1"));
            assertThat(open.barriers()).isEmpty();
            open.isSound();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LAPTOP_LIGHT", "PHONE_DARK"})
    void sixty_months_fit(Screen screen) throws IOException {
        terminal.importRows(shop(60, 200));

        try (OpenPage open = open(screen)) {
            open.isSound();
            assertThat(open.plots()).isEqualTo(ALL);
            assertThat(open.figures("purchases")).hasSize(60);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LAPTOP_LIGHT", "PHONE_DARK"})
    void a_name_does_no_harm_and_is_shown_as_it_is(Screen screen) throws IOException {
        String hostile = "</script><script>alert(1)</script>'`${alert(2)}\u2028<img src=x onerror=alert(3)>";
        String endless = "W".repeat(200);
        terminal.importRows("\"" + hostile + "\",2024-01-01,10.00", endless + ",2024-01-01,5.00");

        try (OpenPage open = open(screen)) {
            open.isSound();
            assertThat(open.page().locator(".top .name").allTextContents())
                    .containsExactly("external/shop:" + hostile, "external/shop:" + endless);
            assertThat(open.page().locator("img")).extracting(it -> it.count()).isEqualTo(0);
            open.showAllFigures();
            open.isSound();
        }
    }

    @Test
    void of_a_single_customer_and_month_there_is_something_to_see() throws IOException {
        terminal.importRows("7,2024-01-01,10.00");

        try (OpenPage open = open(Screen.PHONE_LIGHT)) {
            open.isSound();
            assertThat(open.plots())
                    .containsExactly("purchases", "revenue", "active", "spread", "value", "marks", "top");
            assertThat(open.page().locator("#calibration").innerText())
                    .contains(
                            "There is no forecast: everybody bought for the first time on the last day that is known");
            assertThat(open.page().locator("#calibration details").isVisible()).isFalse();
            assertThat(open.page()
                            .locator("#frequency, #alive, #lifetime, #equity")
                            .count())
                    .isZero();
        }
    }

    @Test
    void spending_that_is_always_the_same_leaves_no_value_to_come() throws IOException {
        terminal.importRows(Stream.of(shop(14, 60))
                .map(row -> row.replaceFirst("[0-9]+\\.00$", "9.00"))
                .toArray(String[]::new));

        try (OpenPage open = open(Screen.PHONE_LIGHT)) {
            open.isSound();
            assertThat(open.page().locator("#lifetime").innerText())
                    .contains("What is still to come cannot be valued: what is spent does not show");
            assertThat(open.page()
                            .locator("#lifetime canvas, #lifetime summary:visible, #equity")
                            .count())
                    .isZero();
            assertThat(open.barriers()).isEmpty();
        }
    }

    @Test
    void where_more_was_returned_than_bought_there_is_no_curve_and_bars_go_below_zero() throws IOException {
        terminal.importRows("7,2024-01-01,10.00", "7,2024-02-02,-20.00");

        try (OpenPage open = open(Screen.LAPTOP_LIGHT)) {
            open.isSound();
            assertThat(open.page().locator("#spread canvas").count()).isZero();
            assertThat(open.page().locator("#spread details").isVisible()).isFalse();
            assertThat(open.figures("revenue"))
                    .containsExactly(List.of("Jan 2024", "10.00"), List.of("Feb 2024", "-20.00"));
        }
    }

    @Test
    void each_currency_has_its_total_with_its_decimals() throws IOException {
        terminal.importRows("7,2024-01-01,10.00", "8,2024-02-01,10.00");
        String yen = terminal.write("yen.csv", "id,at,sum\n7,2024-03-01,5000\n");
        terminal.run("import", "--csv", yen, "--columns", "customer=id,time=at,amount=sum", "--currency", "JPY");

        try (OpenPage open = open(Screen.PHONE_DARK)) {
            open.isSound();
            assertThat(open.page().locator("#headline dt").allTextContents())
                    .contains("Net revenue, EUR", "Net revenue, JPY");
            assertThat(open.page().locator("#headline dd").allTextContents()).contains("20.00", "5,000");
        }
    }

    @Test
    void of_nothing_there_is_a_page_that_says_so() {
        try (OpenPage open = open(Screen.PHONE_LIGHT)) {
            open.isSound();
            assertThat(open.plots()).isEmpty();
            assertThat(open.barriers()).isEmpty();
            assertThat(open.page().locator("header p").textContent()).isEqualTo("Nobody has bought anything yet.");
        }
    }

    @Test
    void a_keyboard_is_enough() throws IOException {
        terminal.importRows(shop(14, 60));

        try (OpenPage open = open(Screen.LAPTOP_LIGHT)) {
            Page page = open.page();
            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo("Skip to the figures");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo("Show the figures: Purchases by month");
            page.keyboard().press("Enter");
            assertThat(page.locator("#purchases table").isVisible()).isTrue();
        }
    }

    @Test
    void plots_take_the_colours_of_the_day() throws IOException {
        terminal.importRows(shop(14, 60));

        try (OpenPage open = open(Screen.LAPTOP_LIGHT)) {
            open.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            open.isSound();
            assertThat(open.plots()).isEqualTo(ALL);
            assertThat(open.barriers()).isEmpty();
        }
    }

    private OpenPage open(Screen screen) {
        Path page = directory.resolve("page.html");
        assertThat(terminal.run("report", "--report", page.toString()).code()).isZero();
        return CHROMIUM.open(page, screen);
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.textContent"));
    }

    /** Customers come one after the other, each at a pace of their own; some send something back. */
    private static String[] shop(int months, int customers) {
        List<String> rows = new ArrayList<>();
        for (int customer = 0; customer < customers; customer++) {
            int pace = 1 + customer % 5;
            for (int month = customer % months; month < months; month += pace) {
                String day = (2020 + month / 12) + "-" + twoDigits(1 + month % 12) + "-" + twoDigits(1 + customer % 28);
                int spent = 10 * (1 + customer * 31 % 9) * (1 + (customer * 17 + month * 29) % 7);
                rows.add(customer + "," + day + "," + spent + ".00");
                if ((customer + month) % 11 == 0) {
                    rows.add(customer + "," + day + ",-5.00");
                }
            }
        }
        return rows.toArray(String[]::new);
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
