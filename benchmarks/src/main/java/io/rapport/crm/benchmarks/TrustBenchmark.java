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

/** What an answer about trust costs, by how much evidence there is. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TrustBenchmark {
    /** How many pieces of evidence there are. */
    @Param({"1000"})
    public int pieces;

    private TreatedCustomer customer = TreatedCustomer.with(0);

    /** For the harness. */
    public TrustBenchmark() {}

    /** Lives the life. */
    @Setup
    public void live() {
        customer = TreatedCustomer.with(pieces);
    }

    /** The score from the decoded states: promises, cases, messages and consent are joined for it. */
    @Benchmark
    public double score() {
        return customer.assess().score().score();
    }

    /** The score and its interval from the decoded states. */
    @Benchmark
    public double interval() {
        TrustScore score = customer.assess().score();
        ScoreDistribution distribution = score.distribution();
        return score.score() + distribution.quantile(0.05) + distribution.quantile(0.95);
    }

    /** The score from the bytes of the profile. */
    @Benchmark
    public double decodeAndScore() {
        return customer.decoded().assess().score().score();
    }

    /** The share of each piece, from the log in memory. */
    @Benchmark
    public List<TrustExplanation.Piece> explain() {
        return customer.explain().pieces();
    }
}
