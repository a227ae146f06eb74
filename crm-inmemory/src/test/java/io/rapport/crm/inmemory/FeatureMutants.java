package io.rapport.crm.inmemory;

import io.rapport.crm.attribute.Cell;
import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.evidence.EvidenceCells;
import io.rapport.crm.evidence.Exhibits;
import io.rapport.crm.interaction.Contacted;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.DetailType;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.profile.Due;
import io.rapport.crm.profile.Feature;
import io.rapport.crm.profile.StateWriter;
import io.rapport.crm.tck.FeatureContract;
import io.rapport.crm.tck.FreshData;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Features with one fault each, put to the contract. What the fault is stands in the class's name. */
final class FeatureMutants {
    private FeatureMutants() {}

    abstract static class Topics extends FeatureContract {
        private final Feature<?> feature;

        Topics(Feature<?> feature) {
            this.feature = feature;
        }

        @Override
        protected FreshData freshData() {
            return InMemoryStorage::new;
        }

        @Override
        protected Feature<?> feature() {
            return feature;
        }

        @Override
        protected Arbitrary<? extends Detail> details() {
            return Arbitraries.of("tea", "pot", "cup").map(Contacted::inbound);
        }
    }

    static final class LetsTheLastOneWin extends Topics {
        LetsTheLastOneWin() {
            super(new TopicsFeature() {
                @Override
                public Set<String> merge(Set<String> one, Set<String> other) {
                    return other.isEmpty() ? one : other;
                }
            });
        }
    }

    /** Tea beats the pot, which beats the cup, which beats tea. */
    static final class DependsOnWhoMeetsFirst extends Topics {
        private static final List<Set<String>> BEATEN =
                List.of(Set.of("tea", "pot"), Set.of("pot", "cup"), Set.of("cup", "tea"));

        DependsOnWhoMeetsFirst() {
            super(new TopicsFeature() {
                @Override
                public Set<String> merge(Set<String> one, Set<String> other) {
                    Set<String> both = super.merge(one, other);
                    int duel = BEATEN.indexOf(both);
                    return duel < 0 ? both : Set.of(List.of("tea", "pot", "cup").get(duel));
                }
            });
        }
    }

    static final class FindsSomethingInNothing extends Topics {
        FindsSomethingInNothing() {
            super(new TopicsFeature() {
                @Override
                public Set<String> merge(Set<String> one, Set<String> other) {
                    return super.merge(Set.of("merged"), super.merge(one, other));
                }
            });
        }
    }

    static final class TakesEveryFactForItsOwn extends Topics {
        TakesEveryFactForItsOwn() {
            super(new TopicsFeature() {
                @Override
                public Set<String> of(Interaction fact) {
                    return topics((Contacted) fact.detail());
                }
            });
        }
    }

    static final class CountsHowOftenItIsAsked extends Topics {
        CountsHowOftenItIsAsked() {
            super(new TopicsFeature() {
                private long asked;

                @Override
                public Set<String> of(Interaction fact) {
                    return fact.detail() instanceof Contacted ? Set.of("talk " + asked++) : Set.of();
                }
            });
        }
    }

    static final class WritesOnlyTheFirst extends Topics {
        WritesOnlyTheFirst() {
            super(new TopicsFeature() {
                @Override
                public void write(Set<String> topics, StateWriter out) {
                    super.write(Set.of(topics.iterator().next()), out);
                }
            });
        }
    }

    static final class WritesInTheOrderOfArrival extends Topics {
        WritesInTheOrderOfArrival() {
            super(new TopicsFeature() {
                @Override
                public Set<String> merge(Set<String> one, Set<String> other) {
                    Set<String> all = new LinkedHashSet<>(one);
                    all.addAll(other);
                    return all;
                }

                @Override
                public void write(Set<String> topics, StateWriter out) {
                    out.count(topics.size());
                    topics.forEach(out::text);
                }
            });
        }
    }

    static final class LeavesBytesOver extends Topics {
        LeavesBytesOver() {
            super(new TopicsFeature() {
                @Override
                public void write(Set<String> topics, StateWriter out) {
                    super.write(topics, out);
                    out.count(7);
                }
            });
        }
    }

    static final class HasAnAttributeOfNothing extends Topics {
        HasAnAttributeOfNothing() {
            super(new TopicsFeature() {
                @Override
                public Collection<Cell> cells(Set<String> topics) {
                    return Set.of(TOPICS.cell((long) topics.size()));
                }
            });
        }
    }

    static final class GivesAnAttributeTwoValues extends Topics {
        GivesAnAttributeTwoValues() {
            super(new TopicsFeature() {
                @Override
                public Collection<Cell> cells(Set<String> topics) {
                    return topics.isEmpty() ? Set.of() : Set.of(TOPICS.cell(1L), TOPICS.cell(2L));
                }
            });
        }
    }

    static final class IsDueTwice extends Topics {
        IsDueTwice() {
            super(new TopicsFeature() {
                @Override
                public Collection<Due> dues(Set<String> topics) {
                    return topics.stream()
                            .flatMap(topic -> Stream.of(due(topic, SOME_DAY), due(topic, SOME_DAY.plusSeconds(1))))
                            .toList();
                }
            });
        }
    }

    static final class PutsOffWhatIsDueWheneverItIsAsked extends Topics {
        PutsOffWhatIsDueWheneverItIsAsked() {
            super(new TopicsFeature() {
                private int asked;

                @Override
                public Collection<Due> dues(Set<String> topics) {
                    Instant later = SOME_DAY.plusSeconds(asked++);
                    return topics.stream().map(topic -> due(topic, later)).toList();
                }
            });
        }
    }

    static final class DoesNotRememberTheDaysBefore extends Topics {
        DoesNotRememberTheDaysBefore() {
            super(new TopicsFeature() {
                @Override
                public void testify(Set<String> topics, Instant asOf, Exhibits exhibits) {
                    if (asOf.isBefore(SOME_DAY)) {
                        throw new IllegalStateException("too early");
                    }
                }
            });
        }
    }

    static final class DatesEvidenceBeyondTheCalendar extends Topics {
        DatesEvidenceBeyondTheCalendar() {
            super(new TopicsFeature() {
                @Override
                public void testify(Set<String> topics, Instant asOf, Exhibits exhibits) {
                    super.testify(topics, Instant.MAX, exhibits);
                }
            });
        }
    }

    static final class SumsUpWhatItCannotRecall extends Topics {
        SumsUpWhatItCannotRecall() {
            super(new TopicsFeature() {
                @Override
                public EvidenceCells past(Set<String> topics) {
                    return topics.isEmpty()
                            ? EvidenceCells.NONE
                            : EvidenceCells.of(0, Set.of(Evidence.inFavour("talk")));
                }
            });
        }
    }

    /** A detail that is not what it was when it is made again from its own text. */
    public record Echo(String text) implements Detail {
        /** Calls back. */
        public Echo {
            text = text + "!";
        }
    }

    static final class ReadsItsDetailsOtherwise extends Topics {
        ReadsItsDetailsOtherwise() {
            super(new TopicsFeature() {
                @Override
                public Set<DetailType<?>> details() {
                    return Set.of(new DetailType<>("echo", 1, Echo.class));
                }
            });
        }

        @Override
        protected Arbitrary<? extends Detail> details() {
            return Arbitraries.of("tea", "pot").map(Echo::new);
        }
    }
}
