/** What screens tell about the engine. */
package be.omringd.engine.ui;
