package io.rapport.crm.examples.insights.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A section of the report page has a title, a sentence that says what is to be seen, a plot, and the figures behind it.
 * The script {@code page/sections/ID.js} draws plot and figures from the JSON of the report.
 *
 * @param id what it is called in the page
 * @param title a few words
 * @param width how much of a wide screen it takes: third, half, narrow or wide (of two that share a row) or full
 * @param finding what its plot shows, in one sentence; a page has no section of which there is nothing to say
 */
record PageSection(String id, String title, String width, Function<Report, Optional<String>> finding) {
    /** All sections stand in the order of the page. */
    static final List<PageSection> ALL = List.of(
            always("purchases", "Purchases by month", "third", SalesFindings::purchases),
            always("revenue", "Net revenue by month", "third", SalesFindings::revenue),
            always("active", "Active customers by month", "third", SalesFindings::active),
            always("spread", "How revenue is spread", "half", SalesFindings::spread),
            always("value", "What customers are worth", "half", SalesFindings::value),
            always("marks", "How recently and how often they buy", "narrow", SalesFindings::marks),
            always("cohorts", "Who comes back", "wide", SalesFindings::cohorts),
            new PageSection("calibration", "How well purchases can be foreseen", "half", ForecastFindings::calibration),
            new PageSection("frequency", "Foreseen, by how often they had bought", "half", ForecastFindings::frequency),
            new PageSection("alive", "Who is still a customer", "third", ForecastFindings::alive),
            new PageSection("lifetime", "What customers will bring", "third", ForecastFindings::lifetime),
            new PageSection("equity", "Who will bring most", "third", ForecastFindings::equity),
            new PageSection("trust", "How much reason there is for trust", "half", TrustFindings::scores),
            new PageSection("effects", "What raised and lowered trust", "half", TrustFindings::effects),
            new PageSection("components", "What trust is made of", "third", TrustFindings::components),
            new PageSection("promises", "What became of promises", "third", CareFindings::promises),
            new PageSection("cases", "Open cases by deadline", "third", CareFindings::cases),
            always("top", "The best customers", "full", SalesFindings::top));

    private static PageSection always(String id, String title, String width, Function<Report, String> finding) {
        return new PageSection(id, title, width, report -> Optional.of(finding.apply(report)));
    }
}
