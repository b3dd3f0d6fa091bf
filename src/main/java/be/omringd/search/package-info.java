/** Looking for a long-term volunteer for a group, whatever its kind: first among the people it knows, then among our volunteers. */
@org.springframework.modulith.ApplicationModule(displayName = "Search")
package be.omringd.search;
