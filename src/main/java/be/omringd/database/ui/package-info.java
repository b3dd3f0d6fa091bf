/** What screens tell about the database. */
package be.omringd.database.ui;
