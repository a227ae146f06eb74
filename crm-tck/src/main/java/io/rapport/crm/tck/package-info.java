/**
 * Holds test suites for everything that can be plugged into the library. Whoever writes a storage adapter extends
 * {@link io.rapport.crm.tck.StorageContract}, {@link io.rapport.crm.tck.KernelContract} and {@link
 * io.rapport.crm.tck.LawsContract}; whoever writes a feature extends {@link io.rapport.crm.tck.FeatureContract}.
 */
@NullMarked
package io.rapport.crm.tck;

import org.jspecify.annotations.NullMarked;
