/**
 * What records facts, decides, folds again, erases and reads, whatever the features are: {@link
 * io.rapport.crm.kernel.Kernel}. A service finds everything there that it needs: {@link io.rapport.crm.kernel.Snapshot
 * one customer}, {@link io.rapport.crm.kernel.Customers many}, {@link io.rapport.crm.kernel.Timeline what happened},
 * {@link io.rapport.crm.kernel.Logs whole logs} and {@link io.rapport.crm.kernel.Documents documents}.
 *
 * <p>Facts go through {@code Recorder}, which repeats a {@code RecordingAttempt} until nobody was faster: it asks
 * {@code Addressing} whose the facts are, folds them with {@code ProfileFold}, and hands one {@code Commit} to the
 * {@code CrmStorage}. Decisions go through {@code Decider}, which does the same after it has asked a rule. Those who
 * write the same customers wait for each other in {@code Turns}. {@code Refolding} folds the log again, and
 * {@code FeatureRegister} refuses to start where that would be needed.
 */
@NullMarked
package io.rapport.crm.kernel;

import org.jspecify.annotations.NullMarked;
