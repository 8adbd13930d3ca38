package org.lenetexplorer.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The edits of a project, each with its name, and the place among them. Undo and redo are moves of that place; an edit made
 * after an undo takes the place of those undone.
 *
 * @param states the project's states from the first to the last, at most {@link #MOST}
 * @param at the place of the present one in the list, from 0
 * @param lastId the highest number given to a state so far
 */
public record History(List<State> states, int at, long lastId) {
  /** As many states are kept; the oldest are dropped. */
  public static final int MOST = 1_000;

  /**
   * A state of the project.
   *
   * @param id a number that no other state of the history has or had
   * @param name the edit that led to it: {@code Insert conv2}
   * @param project the project after the edit
   * @param renamed layers that the edit gave another name: the new name to the one before
   */
  public record State(long id, String name, Project project, Map<String, String> renamed) {
    /** Copies the map. */
    public State {
      renamed = Map.copyOf(renamed);
    }
  }

  /** Copies the list. */
  public History {
    states = List.copyOf(states);
  }

  /** A history that begins with a project. */
  public static History of(String name, Project project) {
    return of(name, project, 0);
  }

  /** A history that begins with a project, whose first state has a certain number. */
  public static History of(String name, Project project, long id) {
    return new History(List.of(new State(id, name, project, Map.of())), 0, id);
  }

  /** The present state. */
  public State state() {
    return states.get(at);
  }

  /** The present project. */
  public Project project() {
    return state().project();
  }

  /** The history after an edit; the same if the edit changed nothing. */
  public History with(String name, Project project, Map<String, String> renamed) {
    if (project.equals(project())) {
      return this;
    }
    List<State> kept = new ArrayList<>(states.subList(Math.max(0, at + 2 - MOST), at + 1));
    kept.add(new State(lastId + 1, name, project, renamed));
    return new History(kept, kept.size() - 1, lastId + 1);
  }

  public boolean canUndo() {
    return at > 0;
  }

  public boolean canRedo() {
    return at < states.size() - 1;
  }

  /**
   * The way from the present state to another, step by step.
   *
   * @throws IndexOutOfBoundsException if there is no such state
   */
  public List<Transition> path(int place) {
    states.get(place);
    List<Transition> path = new ArrayList<>();
    for (int i = at; i < place; i++) {
      path.add(Transition.forward(states.get(i), states.get(i + 1)));
    }
    for (int i = at; i > place; i--) {
      path.add(Transition.back(states.get(i), states.get(i - 1)));
    }
    return List.copyOf(path);
  }

  /**
   * The history with another of its states as the present one.
   *
   * @throws IndexOutOfBoundsException if there is no such state
   */
  public History moved(int place) {
    states.get(place);
    return new History(states, place, lastId);
  }
}
