@NullMarked
package io.livetrace.gateway.sql;

import org.jspecify.annotations.NullMarked;
