/**
 * One database file: opened, migrated, read by several, written by one, and never on an event loop. The statements that
 * others run through it are such as SQLite and PostgreSQL both understand.
 */
@NullMarked
package io.livetrace.gateway.sql;

import org.jspecify.annotations.NullMarked;
