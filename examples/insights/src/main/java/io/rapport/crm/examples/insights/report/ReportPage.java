package io.rapport.crm.examples.insights.report;

import io.rapport.crm.examples.insights.files.OutputFile;
import io.rapport.crm.examples.insights.overview.Overview;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The report is one page that needs nothing else: no network, no other file. It carries the JSON of {@link ReportJson}
 * and draws everything from it. To add a section, add it to {@link PageSection}, its script beside the others, and what
 * the script draws to the JSON.
 */
public final class ReportPage {
    /** The version is that of the pom. */
    private static final String CHART = "/META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.js";

    private ReportPage() {}

    /**
     * Writes the page.
     *
     * @param report absent if nobody has bought anything
     */
    public static void write(OutputFile file, Overview overview, Optional<Report> report) throws IOException {
        file.text(html(overview, report));
    }

    static String html(Overview overview, Optional<Report> report) {
        String style = PageTemplate.read("page.css").text();
        String chart = withoutSourceMap(PageTemplate.read(CHART).text());
        String script = script();
        return PageTemplate.read("page.html")
                .fill(Map.of(
                        "policy",
                        policy(style, chart, script),
                        "style",
                        style,
                        "chart",
                        chart,
                        "script",
                        script,
                        "lede",
                        Escape.html(report.map(ReportPage::lede).orElse("Nobody has bought anything yet.")),
                        "links",
                        each(report, (section, finding) -> link(section)),
                        "sections",
                        each(report, ReportPage::section),
                        "figures",
                        Escape.json(OutputFile.toJson(ReportJson.of(overview, report)))));
    }

    private static String lede(Report report) {
        return "Purchases from " + report.overview().firstPurchase().orElseThrow() + " to "
                + report.overview().lastPurchase().orElseThrow() + ". Amounts in " + report.currency()
                + " unless said otherwise.";
    }

    private static String link(PageSection section) {
        return "<li><a href=\"#" + section.id() + "\">" + Escape.html(section.title()) + "</a></li>\n";
    }

    private static String section(PageSection section, String finding) {
        return PageTemplate.read("section.html")
                .fill(Map.of(
                        "id", section.id(),
                        "width", section.width(),
                        "title", Escape.html(section.title()),
                        "finding", Escape.html(finding.replace(" %", "\u00a0%"))));
    }

    /** Writes something for each section of which there is something to say. */
    private static String each(Optional<Report> report, BiFunction<PageSection, String, String> html) {
        return PageSection.ALL.stream()
                .flatMap(section ->
                        report.flatMap(section.finding()).map(finding -> html.apply(section, finding)).stream())
                .collect(Collectors.joining());
    }

    private static String script() {
        Stream<String> sections = PageSection.ALL.stream().map(section -> "sections/" + section.id() + ".js");
        return Stream.of(
                        Stream.of("text.js", "tables.js", "charts.js", "months.js", "values.js"),
                        sections,
                        Stream.of("page.js"))
                .flatMap(names -> names)
                .map(name -> PageTemplate.read(name).text())
                .collect(Collectors.joining("\n"));
    }

    /**
     * The policy admits these scripts and this style only, and nothing from anywhere: whatever a name contains, it can
     * do nothing.
     */
    private static String policy(String style, String... scripts) {
        return "default-src 'none'; img-src data:; style-src " + hash(style) + "; script-src "
                + Stream.of(scripts).map(ReportPage::hash).collect(Collectors.joining(" "));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static String withoutSourceMap(String script) {
        return script.replaceAll("(?m)^//# sourceMappingURL=.*$", "");
    }
}
