package be.omringd.lus;

/** Whether the person would like to have somebody in the group. */
public enum WantsToInvite { YES, MAYBE, NO }
