/** What screens tell about the database. */
@org.jspecify.annotations.NullMarked
package be.omringd.database.ui;
