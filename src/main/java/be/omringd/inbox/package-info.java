/** Work items: the human tasks of all processes, who does them, their drafts and their answers. */
@org.springframework.modulith.ApplicationModule(displayName = "Inbox")
package be.omringd.inbox;
