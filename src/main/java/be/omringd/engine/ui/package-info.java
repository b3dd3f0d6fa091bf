/** What screens tell about the engine. */
@org.jspecify.annotations.NullMarked
package be.omringd.engine.ui;
