package io.rapport.crm.inmemory;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which subjects of the contract have to catch these mutants; each must be caught by one of them. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface CaughtBy {
    /** Names of classes within {@link io.rapport.crm.tck.StorageContract}. */
    String[] value();
}
