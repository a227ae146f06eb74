package io.rapport.crm.forecast;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Cell;
import io.rapport.crm.buying.BuyingModel;
import io.rapport.crm.buying.Outlook;
import io.rapport.crm.value.BuyingPattern;
import io.rapport.crm.value.PurchaseHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Scores customer after customer: figures of when they buy are computed once for all who bought alike. It is not for
 * several threads at once.
 */
public final class Scoring {
    private final ValueModel model;
    private final Valuation valuation;
    private final BuyingModel buying;
    private final Map<BuyingPattern, Buying> known = new HashMap<>();

    /** This is what all customers of one pattern have in common. */
    private record Buying(double alive, double expectedPurchases, double worth) {}

    /** Scores by a model. */
    public Scoring(ValueModel model, Valuation valuation) {
        this.model = model;
        this.valuation = valuation;
        this.buying = model.buyingModel().model();
    }

    /**
     * The score of a customer; absent if nothing had been bought by the day.
     *
     * @throws ArithmeticException if an amount does not fit
     */
    public Optional<Score> score(PurchaseHistory history) {
        return history.patternOn(valuation.asOf()).map(pattern -> {
            Buying figures = known.computeIfAbsent(pattern, this::buying);
            return new Score(
                    figures.alive(),
                    figures.expectedPurchases(),
                    ExpectedSpend.of(history, model, valuation.currency())
                            .amount()
                            .map(spend -> valuation.money(valuation.margin() * spend.estimate() * figures.worth())));
        });
    }

    /** The score of a customer as attributes; none if nothing had been bought by the day. */
    public List<Cell> cells(PurchaseHistory history) {
        List<Cell> cells = new ArrayList<>();
        score(history).ifPresent(score -> {
            add(cells, ForecastAttributes.P_ALIVE, score.alive());
            add(cells, ForecastAttributes.EXPECTED_PURCHASES, score.expectedPurchases());
            score.lifetimeValue().ifPresent(value -> add(cells, clv(), value.minorUnits()));
        });
        return cells;
    }

    /** The names of these attributes. */
    public Set<String> attributes() {
        return Stream.of(ForecastAttributes.P_ALIVE, ForecastAttributes.EXPECTED_PURCHASES, clv())
                .flatMap(score ->
                        Stream.of(score.name(), ForecastAttributes.asOf(score).name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Attribute<Long> clv() {
        return ForecastAttributes.clv(valuation.currency());
    }

    private <T> void add(List<Cell> cells, Attribute<T> score, T value) {
        cells.add(score.cell(value));
        Attribute<LocalDate> asOf = ForecastAttributes.asOf(score);
        cells.add(asOf.cell(valuation.asOf()));
    }

    private Buying buying(BuyingPattern pattern) {
        Outlook outlook = new ShopTime(model.season(), valuation.asOf()).outlook(buying, pattern);
        return new Buying(
                outlook.alive(),
                outlook.expectedPurchases(valuation.weeks()),
                valuation.convention().purchases(outlook));
    }
}
