/** What the product answers over HTTP to everybody, in every order, and what it holds when its processes are killed. */
package org.collaborativecourses.tests.integration;
