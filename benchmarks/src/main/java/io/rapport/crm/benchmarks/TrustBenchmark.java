package io.rapport.crm.benchmarks;

import io.rapport.crm.trust.ScoreDistribution;
import io.rapport.crm.trust.TrustExplanation;
import io.rapport.crm.trust.TrustScore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Measures what an answer about trust costs, by how much evidence there is. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TrustBenchmark {
    /** The customer has so many pieces of evidence. */
    @Param({"1000"})
    public int pieces;

    private TreatedCustomer customer = TreatedCustomer.with(0);

    /** The harness calls this constructor. */
    public TrustBenchmark() {}

    /** Makes up the customer. */
    @Setup
    public void live() {
        customer = TreatedCustomer.with(pieces);
    }

    /** Computes the score from the decoded states: promises, cases, messages and consent are joined for it. */
    @Benchmark
    public double score() {
        return customer.assess().score().score();
    }

    /** Computes the score and its interval from the decoded states. */
    @Benchmark
    public double interval() {
        TrustScore score = customer.assess().score();
        ScoreDistribution distribution = score.distribution();
        return score.score() + distribution.quantile(0.05) + distribution.quantile(0.95);
    }

    /** Computes the score from the bytes of the profile. */
    @Benchmark
    public double decodeAndScore() {
        return customer.decoded().assess().score().score();
    }

    /** Computes the share of each piece, from the log in memory. */
    @Benchmark
    public List<TrustExplanation.Piece> explain() {
        return customer.explain().pieces();
    }
}
