/** The list of those whose data have been kept long enough. */
@org.jspecify.annotations.NullMarked
package be.omringd.retention.ui;
