package io.rapport.crm.examples.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.Crm;
import io.rapport.crm.examples.insights.console.Progress;
import io.rapport.crm.examples.insights.files.InputFile;
import io.rapport.crm.examples.insights.files.OutputFile;
import io.rapport.crm.examples.insights.files.Rejects;
import io.rapport.crm.examples.insights.overview.Overview;
import io.rapport.crm.examples.insights.recording.FileImport;
import io.rapport.crm.examples.insights.recording.ImportResult;
import io.rapport.crm.examples.insights.report.Report;
import io.rapport.crm.examples.insights.report.ReportJson;
import io.rapport.crm.ingest.TransactionFiles;
import io.rapport.crm.ingest.TransactionFormat;
import io.rapport.crm.ingest.TransactionSettings;
import io.rapport.crm.inmemory.InMemoryStorage;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.money.Money;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real log has 69,659 purchases. The expected figures were computed by others. */
class CdnowTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final int PARTS = 7;

    @TempDir
    static Path directory = Path.of("");

    private static Terminal terminal = Terminal.onFile(directory);
    private static JsonNode imported = JsonMapper.shared().nullNode();
    private static JsonNode report = JsonMapper.shared().nullNode();

    @BeforeAll
    static void importAndReport() throws IOException {
        terminal = Terminal.onFile(directory);
        imported = importMaster();
        report = terminal.json("report");
    }

    private static JsonNode importMaster() throws IOException {
        return importMaster(terminal);
    }

    private static JsonNode importMaster(Terminal terminal) throws IOException {
        String file = RealData.file("cdnow/CDNOW_master.txt.gz").toString();
        return terminal.json("import", "--csv", file, "--format", "cdnow");
    }

    @Test
    void every_line_is_a_purchase() {
        assertThat(imported.toString())
                .isEqualTo("{\"added\":69659,\"duplicates\":0,\"rejected\":0,\"anonymous\":0,\"customers\":23570}");
    }

    @Test
    void the_report_has_the_known_figures() {
        assertThat(report.get("customers").longValue()).isEqualTo(23_570);
        assertThat(report.get("interactions").longValue()).isEqualTo(69_659);
        assertThat(report.get("net_revenue").toString()).isEqualTo("{\"USD\":2500315.63}");
        assertThat(report.get("currency").stringValue()).isEqualTo("USD");
        assertThat(report.get("top20_share").doubleValue()).isBetween(0.677773825, 0.677773835);
        assertThat(report.get("gini").doubleValue()).isEqualTo(0.6345711845815959);
        assertThat(report.get("purchases_by_month")).hasSize(18);
        assertThat(report.get("purchases_by_month")
                        .valueStream()
                        .mapToLong(JsonNode::longValue)
                        .sum())
                .isEqualTo(69_659);
    }

    @Test
    void the_marks_are_the_known_ones() {
        assertThat(report.get("rfm").toString())
                .isEqualTo("{\"as_of\":\"1998-07-01\",\"cutoffs\":{\"recency\":[142,433,486,513],"
                        + "\"frequency\":[1,1,2,4],\"monetary\":[1536,3135,5992,13395]},"
                        + "\"classes\":{\"recency\":[4539,4748,4844,4720,4719],"
                        + "\"frequency\":[12054,0,4040,3641,3835],"
                        + "\"monetary\":[4817,4615,4710,4715,4713],\"best\":2345},"
                        + "\"grid\":[[4292,0,223,23,1],[4245,0,431,67,5],[3517,0,955,331,41],"
                        + "[0,0,1846,1860,1014],[0,0,585,1360,2774]]}");
    }

    /** The models are fitted to the first 39 weeks; others have published the figures for the 39 weeks after them. */
    @ParameterizedTest
    @CsvSource({
        "BG/NBD,     -95368.443933161, 16873.7, 0.8187, 1.7329, 0.6688, 0.7630",
        "MBG/NBD,    -95336.958319880, 15933.6, 0.7945, 1.7396, 0.6696, 0.7651",
        "Pareto/NBD, -95415.118617470, 17153.2, 0.7938, 1.7262, 0.6708, 0.7687"
    })
    void models_predict_what_they_are_known_to(
            String model, double logLikelihood, double total, double mae, double rmse, double correlation, double auc)
            throws IOException {
        JsonNode tested =
                terminal.json("evaluate", "--model", model, "--calibrate-until", "1997-09-30", "--horizon", "273");

        assertThat(tested.get("model").stringValue()).isEqualTo(model);
        assertThat(tested.get("log_likelihood").doubleValue()).isCloseTo(logLikelihood, within(1e-4));
        assertThat(tested.get("customers").longValue()).isEqualTo(23_570);
        assertThat(tested.get("predicted_total").doubleValue()).isCloseTo(total, within(0.05));
        assertThat(tested.get("actual_total").longValue()).isEqualTo(19_684);
        assertThat(tested.get("mae").doubleValue()).isCloseTo(mae, within(0.00005));
        assertThat(tested.get("rmse").doubleValue()).isCloseTo(rmse, within(0.00005));
        assertThat(tested.get("correlation").doubleValue()).isCloseTo(correlation, within(0.00005));
        assertThat(tested.get("auc").doubleValue()).isCloseTo(auc, within(0.00005));
    }

    /** The chosen model is no worse than the best single model, whose figures are above. */
    @Test
    void the_best_model_is_chosen_without_looking_ahead() throws IOException {
        JsonNode tested =
                terminal.json("evaluate", "--model", "Best", "--calibrate-until", "1997-09-30", "--horizon", "273");

        assertThat(tested.get("model").stringValue()).isEqualTo("Pareto/NBD");
        assertThat(tested.get("predicted_total").doubleValue() / 19_684 - 1).isBetween(-0.129, 0.129);
        assertThat(tested.get("mae").doubleValue()).isLessThan(0.79385);
        assertThat(tested.get("choice").valueStream().map(JsonNode::stringValue))
                .contains("BG/NBD: log-likelihood -95368.44, BIC higher by 62.97", "Pareto/NBD is chosen");
    }

    @Test
    void what_is_shown_by_month_and_customer_adds_up() {
        assertThat(sum("net_revenue_by_month")).isEqualByComparingTo("2500315.63");
        assertThat(report.get("active_customers_by_month").get("1997-01").longValue())
                .as("the first cohort bought in the first month")
                .isEqualTo(report.get("cohorts").get("1997-01").get(0).longValue());
        assertThat(report.get("cohorts").propertyNames()).containsExactly("1997-01", "1997-02", "1997-03");
        assertThat(report.get("cohorts")
                        .valueStream()
                        .mapToLong(cohort -> cohort.get(0).longValue())
                        .sum())
                .isEqualTo(23_570);
        assertThat(customers(report.get("value_distribution"))).isEqualTo(23_570);
        assertThat(report.get("lorenz")).hasSize(101);
        assertThat(1 - report.get("lorenz").get(80).doubleValue())
                .isEqualTo(report.get("top20_share").doubleValue());
        assertThat(report.get("top_customers").get(0).get("net").decimalValue()).isEqualByComparingTo("13990.93");
    }

    private static BigDecimal sum(String byMonth) {
        return report.get(byMonth).valueStream().map(JsonNode::decimalValue).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void the_forecast_adds_up_and_is_tried_as_any_model_is() throws IOException {
        JsonNode forecast = report.get("forecast");
        JsonNode tried = forecast.get("held_out");
        JsonNode value = forecast.get("lifetime_value");
        JsonNode tested = terminal.json(
                "evaluate",
                "--model",
                forecast.get("model").stringValue(),
                "--calibrate-until",
                tried.get("calibrate_until").stringValue(),
                "--horizon",
                tried.get("days").asString());

        assertThat(forecast.get("as_of").stringValue()).isEqualTo("1998-06-30");
        assertThat(tried.get("days").intValue()).isEqualTo(181);
        for (String figure : List.of("predicted_total", "actual_total", "deciles")) {
            assertThat(tried.get(figure)).isEqualTo(tested.get(figure));
        }
        assertThat(tried.get("by_repeats"))
                .as("bought again never, once, to 7 times or more")
                .hasSize(8);
        assertThat(tried.get("by_repeats").get(0).get("customers").longValue()).isEqualTo(13_080);
        assertThat(customers(tried.get("by_repeats"))).isEqualTo(23_570);
        assertThat(forecast.get("alive_distribution")
                        .valueStream()
                        .mapToLong(JsonNode::longValue)
                        .sum())
                .isEqualTo(23_570);
        assertThat(customers(value.get("distribution"))).isEqualTo(23_570);
        assertThat(value.get("tenths")
                        .valueStream()
                        .mapToDouble(JsonNode::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-12));
    }

    private static long customers(JsonNode groups) {
        return groups.valueStream()
                .mapToLong(group -> group.get("customers").longValue())
                .sum();
    }

    @Test
    void a_customer_is_shown_with_the_prospects_of_the_model() {
        assertThat(terminal.run("show", "00004").out())
                .contains("Prospects as of 1998-06-30 by Pareto/NBD, with intervals of 90 %.")
                .containsPattern("still a customer +0\\.\\d\\d +0\\.\\d\\d to 0\\.\\d\\d +probability")
                .containsPattern("lifetime value +[0-9.]+ +[0-9.]+ to [0-9.]+ +USD")
                .contains("purchases to come are counted by the convention");
    }

    @Test
    void the_text_says_the_same() {
        assertThat(terminal.run("report").out())
                .contains("23,570 customers with 69,659 interactions", "on 67,591 customer-days")
                .contains("2,500,315.63   USD net revenue")
                .contains("15.9 %   from the best 1 %", "50.9 %   from the best 10 %", "67.8 %   from the best 20 %")
                .contains("80.0 %   from the best 7,695 customers (32.6 %)")
                .contains("2,345 have the best, 5-5-5")
                .contains("What is to come by Pareto/NBD, the model chosen, as of 1998-06-30.")
                .contains(String.format(
                        Locale.ROOT,
                        "%,.2f   USD lifetime value: residual, 15 %% a year",
                        report.get("forecast")
                                .get("lifetime_value")
                                .get("total")
                                .decimalValue()));
    }

    @Test
    void a_second_import_adds_nothing() throws IOException {
        assertThat(importMaster().toString())
                .isEqualTo("{\"added\":0,\"duplicates\":69659,\"rejected\":0,\"anonymous\":0,\"customers\":23570}");
    }

    @Test
    void every_profile_is_what_its_log_says() {
        Terminal.Result verified = terminal.run("verify");

        assertThat(verified.code()).isEqualTo(ExitCode.DONE);
        assertThat(verified.out()).isEqualTo("23,570 customers verified, all profiles hold.\n");
    }

    @Test
    void the_file_is_small() throws IOException {
        assertThat(Files.size(terminal.databaseFile()) / 69_659).isLessThan(550);
    }

    @Test
    void the_report_is_the_same_when_shuffled_and_in_parts_and_in_another_storage() throws IOException {
        List<InputFile> parts = InputFile.of(shuffledParts());
        try (Crm crm = Crm.open(new InMemoryStorage(), UTC);
                Rejects rejects = new Rejects(Optional.empty())) {
            TransactionFiles files = new TransactionFiles(
                    TransactionFormat.cdnow(),
                    new TransactionSettings(Source.of("cdnow", Channel.WEB), Money.currency("USD"), UTC),
                    rejects);
            FileImport importing = new FileImport(new Progress(false), rejects);
            importing.read(parts, files);
            ImportResult result = importing.record(files, crm);
            assertThat(result).isEqualTo(new ImportResult(69_659, 0, 0, 0, 23_570));

            OutputFile json = new OutputFile(directory.resolve("shuffled.json"));
            Overview overview = Overview.of(crm);
            json.json(ReportJson.of(
                    overview, Report.of(crm, overview, Optional.empty(), Optional.empty(), new Progress(false))));
            assertThat(JsonMapper.shared().readTree(Files.readString(json.path())))
                    .isEqualTo(report);
        }
    }

    @Test
    void the_report_is_the_same_on_postgresql() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            Terminal onServer = Terminal.on(server.getJdbcUrl("postgres", "postgres"), directory);

            assertThat(importMaster(onServer)).isEqualTo(imported);
            assertThat(onServer.json("report")).isEqualTo(report);
            assertThat(onServer.run("report").out())
                    .isEqualTo(terminal.run("report").out());
            assertThat(onServer.run("verify").out()).isEqualTo("23,570 customers verified, all profiles hold.\n");
        }
    }

    /** Cuts the shuffled file into parts, and puts the last part first. */
    private static List<Path> shuffledParts() throws IOException {
        List<String> lines = new ArrayList<>();
        new InputFile(RealData.file("cdnow/CDNOW_master.txt.gz"))
                .read(bytes -> {}, in -> new BufferedReader(in).lines().forEach(lines::add));
        String header = lines.remove(0);
        Collections.shuffle(lines, new Random(7));
        List<Path> files = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            List<String> some = new ArrayList<>(List.of(header));
            some.addAll(lines.subList(lines.size() * part / PARTS, lines.size() * (part + 1) / PARTS));
            files.add(0, Files.write(directory.resolve("part" + part + ".txt"), some));
        }
        return files;
    }
}
