@org.jspecify.annotations.NullMarked
package be.omringd.mirror.process;
