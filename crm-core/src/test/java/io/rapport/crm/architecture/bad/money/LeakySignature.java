package io.rapport.crm.architecture.bad.money;

import com.google.common.collect.ImmutableList;
import java.util.Map;

/** Shows its user a dependency, inside a type of the JDK. */
public interface LeakySignature {
    /** Shows the dependency. */
    Map<String, ImmutableList<String>> leak();
}
