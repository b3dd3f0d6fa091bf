package be.omringd.bench.lifecycle;

/** The diagram that each side runs: six human tasks, each with a service task after it. */
final class Shape {

    static final String PROCESS = "lifecycle";

    private Shape() {}

    /** For Zeebe. What differs is by whom a task is taken up: that of our own side is told as a human task. */
    static String zeebe(String process, String message, String human, String service) {
        StringBuilder elements = new StringBuilder();
        for (int i = 1; i <= Side.TASKS; i++) {
            elements.append(human.formatted("human" + i)).append("""
                    <bpmn:serviceTask id="service%1$d"><bpmn:extensionElements><zeebe:taskDefinition type="%2$s"/></bpmn:extensionElements></bpmn:serviceTask>
                    """.formatted(i, service));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="bench">
                <bpmn:message id="m" name="%2$s"/>
                <bpmn:process id="%1$s" isExecutable="true">
                <bpmn:startEvent id="start"><bpmn:messageEventDefinition id="e" messageRef="m"/></bpmn:startEvent>
                %3$s<bpmn:endEvent id="end"/>
                %4$s</bpmn:process></bpmn:definitions>""".formatted(process, message, elements, flows("bpmn:"));
    }

    /** For Flowable. */
    static String flowable(boolean async) {
        StringBuilder elements = new StringBuilder();
        for (int i = 1; i <= Side.TASKS; i++) {
            elements.append("""
                    <userTask id="human%1$d" flowable:candidateGroups="introducer"/>
                    <serviceTask id="service%1$d" flowable:async="%2$s" flowable:class="%3$s"/>
                    """.formatted(i, async, FlowableSide.Step.class.getName()));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn" targetNamespace="bench">
                <process id="%1$s" isExecutable="true"><startEvent id="start"/>
                %2$s<endEvent id="end"/>
                %3$s</process></definitions>""".formatted(PROCESS, elements, flows(""));
    }

    private static String flows(String prefix) {
        StringBuilder flows = new StringBuilder();
        String before = "start";
        for (int i = 1; i <= Side.TASKS; i++) {
            flow(flows, prefix, before, "human" + i);
            flow(flows, prefix, "human" + i, "service" + i);
            before = "service" + i;
        }
        flow(flows, prefix, before, "end");
        return flows.toString();
    }

    private static void flow(StringBuilder flows, String prefix, String from, String to) {
        flows.append("<%1$ssequenceFlow id=\"%2$s-to-%3$s\" sourceRef=\"%2$s\" targetRef=\"%3$s\"/>%n".formatted(prefix, from, to));
    }
}
