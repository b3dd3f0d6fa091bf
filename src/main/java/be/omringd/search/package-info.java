/** Looking for a long-term volunteer for a group: first in the person's own network, then among our volunteers. */
@org.springframework.modulith.ApplicationModule(displayName = "Search")
package be.omringd.search;
