@NullMarked
package io.livetrace.gateway.catalog;

import org.jspecify.annotations.NullMarked;
