package example.broken;

import be.omringd.engine.EngineJobs;
import be.omringd.engine.ProcessCommands;
import be.omringd.engine.ServiceTask;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.ui.TaskView;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import io.camunda.client.CamundaClient;
import io.camunda.client.annotation.JobWorker;
import jakarta.persistence.EntityManager;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** Breaks the rules on purpose, so that they are seen to fail. It lies where Spring does not look. */
@Controller
@Route("everything")
@Transactional
public abstract class EverythingAtOnce extends Div implements TaskView {

    public String open;
    @Autowired
    CamundaClient client;
    EngineJobs jobs;
    Span span;
    ProcessCommands commands;
    EntityManager entities;

    @JobWorker(type = "broken.everything")
    public abstract void works();

    @ServiceTask("broken.anything")
    public abstract void worksToo();

    @HandlesTask("broken/anything")
    public abstract void takesAnswers();

    /** Public, though it is stored. */
    public interface Rows extends Repository<String, Long> {}
}
