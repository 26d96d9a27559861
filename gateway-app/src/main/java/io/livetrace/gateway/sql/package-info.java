/**
 * Databases: opened, migrated, read by several threads, written by one, and never on an event loop. SQLite files by default, a
 * PostgreSQL server for gateways that share. The statements that others run through them are such as both understand.
 */
@NullMarked
package io.livetrace.gateway.sql;

import org.jspecify.annotations.NullMarked;
