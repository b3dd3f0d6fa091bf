package be.omringd.inbox;

/**
 * OPEN: to be done. COMPLETED: done by somebody; the engine has it or will get it. OVERTAKEN: done by somebody while the process
 * had already moved on. WITHDRAWN: the process moved on before anybody did it.
 */
public enum WorkItemState { OPEN, COMPLETED, OVERTAKEN, WITHDRAWN }
