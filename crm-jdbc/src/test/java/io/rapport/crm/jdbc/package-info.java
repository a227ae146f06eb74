@NullMarked
package io.rapport.crm.jdbc;

import org.jspecify.annotations.NullMarked;
