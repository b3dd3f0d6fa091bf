/**
 * What runs inside the broker: it hands each record of the engine's log to {@link be.omringd.engine.exporter.ProjectionExporter},
 * which keeps in the database where every process instance stands. Depends on Zeebe's exporter API and the JDK alone, and is packed
 * into a jar of its own for the broker. See docs/decisions/0030-the-engine-tells.md.
 */
@org.jspecify.annotations.NullMarked
package be.omringd.engine.exporter;
