/**
 * The main job runs on the command line: a shop's transactions go in, and answers about its customers come out. Here
 * are the commands and their options; what they do lies in the packages below, which never look up here. {@code
 * recording} puts files into the database; {@code report}, {@code show} and {@code validation} answer; all four know
 * nothing of one another and share {@code overview}, {@code files} and {@code console}. Begin with {@code Insights},
 * which lists the commands, and go on with the command that you are interested in.
 */
@NullMarked
package io.rapport.crm.examples.insights;

import org.jspecify.annotations.NullMarked;
