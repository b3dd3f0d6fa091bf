/** The list of those whose data have been kept long enough. */
package be.omringd.retention.ui;
