@NullMarked
package io.livetrace.gateway.page;

import org.jspecify.annotations.NullMarked;
