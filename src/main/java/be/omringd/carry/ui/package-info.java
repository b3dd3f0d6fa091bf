/** The screens of who carries what. */
@org.springframework.modulith.NamedInterface("ui")
@org.jspecify.annotations.NullMarked
package be.omringd.carry.ui;
